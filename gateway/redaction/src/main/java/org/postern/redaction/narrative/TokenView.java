// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Lexicon;
import org.postern.redaction.text.NameSpelling;
import org.postern.redaction.text.Spelling;
import org.postern.redaction.text.Token;

/**
 * What most features of the name model see of a token: never a rare word itself, only its kind, so that what is learnt
 * from one narrative holds for names nobody has met. {@link FartherWords} looks at the words that no list of names has.
 *
 * @param word   the word where everybody uses it, else its kind
 * @param lists  which of the redactor's lists have it
 * @param speech parts of speech, or how it is spelt where no dictionary has it
 * @param shape  capitals: l lower, C capital, S capital at a sentence's start, U all capitals, M mixed, D digits, X other
 */
record TokenView(String word, String lists, String speech, char shape, Lexicon.Entry entry) {

    private static final int EVERYDAY = 6;

    /** Words of the dictionary only: what else stands in a narrative is not remembered beyond it. */
    private static final ConcurrentMap<String, TokenView> KNOWN = new ConcurrentHashMap<>();

    /** The likeliest part of speech; ? for what no dictionary has. */
    char first() {
        return speech.isEmpty() ? '_' : speech.charAt(0);
    }

    static TokenView of(Token token, boolean listed) {
        String lower = token.lower();
        Lexicon.Entry entry = Lexicon.of(lower);
        char shape = shape(token);
        if (shape == 'D' || shape == 'X') {
            String kind = shape + "" + Math.min(6, lower.length());
            return new TokenView(kind, "", kind, shape, entry);
        }
        if (!listed) {
            return read(lower, false, shape, entry);
        }
        TokenView known = KNOWN.get(lower);
        if (known == null) {
            known = read(lower, true, shape, entry);
            if (entry.known()) {
                KNOWN.put(lower, known);
            }
        }
        return new TokenView(known.word, known.lists, known.speech, shape, entry);
    }

    private static TokenView read(String lower, boolean listed, char shape, Lexicon.Entry entry) {
        String lists = lists(lower, listed);
        String speech = entry.known() ? entry.speech() + (entry.capital() ? "^" : "") : spelling(lower);
        boolean grammar = English.isFunctionWord(lower)
                || NameWords.isRelation(lower)
                || NameWords.isTitle(lower)
                || NameWords.isPersonVerb(lower)
                || NameWords.isBeforePerson(lower);
        boolean everyday = entry.band() >= EVERYDAY && !entry.capital() && !Names.isWordName(lower);
        String word =
                grammar || everyday || lower.length() == 1 ? lower : '~' + speech + (lists.contains("N") ? "N" : "");
        return new TokenView(word, lists, speech, shape, entry);
    }

    /** Of a word without the s of a plural or of a possessive that lost its apostrophe. */
    static TokenView ofStem(String lower) {
        return of(new Token(0, 0, lower.length(), lower, lower, false), true);
    }

    private static String spelling(String lower) {
        double odds = NameSpelling.odds(lower);
        String kind = odds > 0.5 ? "++" : odds > 0.15 ? "+" : odds < -0.15 ? "-" : "0";
        return "?" + kind;
    }

    private static String lists(String lower, boolean listed) {
        StringBuilder lists = new StringBuilder();
        add(lists, 'N', Names.isName(lower));
        add(lists, 'F', Names.isFirm(lower));
        add(lists, 'L', Names.isLoose(lower));
        add(lists, 'W', Names.isWordName(lower));
        add(lists, 'E', English.isWord(lower));
        add(lists, 'C', English.isCommon(lower));
        add(lists, 'G', English.isFunctionWord(lower));
        add(lists, 'R', English.isRare(lower));
        add(lists, 'X', English.isForeign(lower));
        add(lists, 'O', !English.isWord(lower) && Spelling.isOrdinary(lower));
        add(lists, 'A', listed && AllowList.isAllowed(lower));
        add(lists, 'T', listed && PlaceNames.isTown(lower));
        add(lists, 'r', NameWords.isRelation(lower));
        add(lists, 't', NameWords.isTitle(lower));
        return lists.toString();
    }

    private static void add(StringBuilder lists, char letter, boolean has) {
        if (has) {
            lists.append(letter);
        }
    }

    private static char shape(Token token) {
        if (token.digits()) {
            return 'D';
        }
        if (!token.letters()) {
            return 'X';
        }
        if (token.allCapitals()) {
            return 'U';
        }
        if (token.capitalised()) {
            return token.sentenceStart() ? 'S' : 'C';
        }
        return token.plain().chars().anyMatch(Character::isUpperCase) ? 'M' : 'l';
    }
}
