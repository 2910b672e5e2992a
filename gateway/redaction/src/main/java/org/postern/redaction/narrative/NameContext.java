// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Set;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/**
 * Whether a word that could be a name ("Will", "May", "Grace", "chase") is one where it stands.
 *
 * <p>Inside a sentence a capital decides. At the start of a sentence, in shouted and in lower-case text the neighbours
 * decide: "Will said", "told Will", "Hope, her friend", but "Will need", "will chase up".
 */
final class NameContext {

    private static final Set<String> MODALS = Set.of(
            "will", "would", "can", "could", "should", "may", "might", "must", "has", "had", "was", "is", "did", "does",
            "cant", "wont", "didnt", "wasnt");
    private static final Set<String> NO_NAME_AFTER = Set.of(
            "a", "an", "the", "his", "her", "their", "my", "your", "our", "its", "this", "that", "these", "those", "no",
            "some", "any", "i", "he", "she", "they", "we", "you", "it", "will", "would", "could", "should", "can",
            "may", "might", "must", "not", "to", "in", "on", "at", "be", "been", "very", "so", "more", "most", "own",
            "same");
    private static final Set<String> NO_NAME_BEFORE = Set.of(
            "a", "an", "the", "his", "her", "their", "my", "your", "our", "its", "this", "that", "these", "those", "up",
            "down", "out", "off", "of", "for", "to", "not", "be", "have", "need", "i", "he", "she", "they", "we", "you",
            "it", "there", "list", "meeting", "also", "all", "any", "some", "each", "every", "in", "on", "as");
    private static final Set<String> DETERMINERS =
            Set.of("a", "an", "the", "his", "her", "their", "my", "your", "our", "some", "any", "this", "that", "no");
    private static final Set<String> TALK =
            Set.of("spoke", "speak", "spoken", "speaking", "talk", "talked", "talking", "listen", "lied", "said");
    /** Names that are an order at the start of a sentence: "Mark file as high risk". */
    private static final Set<String> ORDERS = Set.of(
            "mark", "chase", "hope", "trust", "rob", "bill", "pat", "grant", "cherish", "pierce", "wade", "stretch");

    private static final Set<String> WEAK_BEFORE = Set.of("to", "for", "of", "from", "by", "about", "like", "and");
    private static final Set<String> APPOSITION =
            Set.of("her", "his", "my", "their", "who", "whose", "aged", "age", "a", "an", "our");

    private NameContext() {}

    /** For a word that nobody has said is a name. */
    static boolean isName(Reading reading, Token token) {
        return inSentenceWithCapital(reading, token)
                || (token.capitalised() || reading.style(token) != Style.USUAL) && neighboursSayName(reading, token);
    }

    /** For a word that the case knows as a name: at the start of a sentence it is one unless the neighbours deny it. */
    static boolean isKnownName(Reading reading, Token token) {
        if (isName(reading, token)) {
            return true;
        }
        String after = reading.word(token, 1);
        String before = reading.word(token, -1);
        boolean lower = !token.capitalised() && reading.style(token) == Style.LOWER;
        if (lower && !English.isCommon(token.lower()) && !DETERMINERS.contains(before)) {
            return true;
        }
        boolean start = token.sentenceStart() && token.capitalised() && !isShouted(reading, token);
        boolean order = MODALS.contains(token.lower()) || ORDERS.contains(token.lower());
        return start && !after.isEmpty() && !order && !NO_NAME_BEFORE.contains(after);
    }

    /** Whether the neighbours alone say so, whatever the capitals. */
    static boolean neighboursSayName(Reading reading, Token token) {
        String before = reading.word(token, -1);
        String after = reading.word(token, 1);
        if (isPossessive(reading, token)) {
            return !English.isFunctionWord(token.lower()) || token.capitalised();
        }
        if (NameWords.isTitle(before) && !before.equals("miss") && !token.sentenceStart()) {
            return true;
        }
        if (isSubject(reading, token, before, after) || isExplained(reading, token)) {
            return true;
        }
        if (token.sentenceStart()) {
            return false;
        }
        boolean spokenTo = (before.equals("to") || before.equals("with")) && TALK.contains(reading.word(token, -2));
        boolean named = NameWords.isRelation(before) || before.equals("called") || before.equals("named");
        if (English.isFunctionWord(token.lower()) && !named && !spokenTo) {
            return false;
        }
        boolean person = named || NameWords.isBeforePerson(before) && !WEAK_BEFORE.contains(before);
        return spokenTo || person && !NO_NAME_AFTER.contains(before);
    }

    /** "Will said", "Dawn will contact", and not "Will need", "May be". */
    private static boolean isSubject(Reading reading, Token token, String before, String after) {
        boolean startsClause = token.sentenceStart() || before.equals("and") || before.equals("that");
        if (!startsClause || NO_NAME_BEFORE.contains(after)) {
            return false;
        }
        boolean modal =
                Set.of("from", "and").contains(after) && Names.isWordName(token.lower()) && token.sentenceStart()
                        || MODALS.contains(after) && !MODALS.contains(token.lower());
        boolean past = after.length() > 4 && after.endsWith("ed") && English.isWord(after);
        boolean verb = (past || NameWords.isPersonVerb(after)) && (!after.equals("and") || token.capitalised());
        return modal && token.capitalised() || verb && (token.capitalised() || reading.style(token) != Style.USUAL);
    }

    /** "Hope, her friend", "Dean, Faith and Joy". */
    private static boolean isExplained(Reading reading, Token token) {
        Token next = reading.near(token, 1);
        if (next == null || !token.capitalised() || isShouted(reading, token)) {
            return false;
        }
        boolean comma = reading.text().between(token, next).equals(", ");
        return comma
                && (APPOSITION.contains(next.lower())
                        || next.capitalised() && (Names.isWordName(next.lower()) || Names.isName(next.lower())));
    }

    private static boolean inSentenceWithCapital(Reading reading, Token token) {
        return token.capitalised() && !token.sentenceStart() && !isShouted(reading, token);
    }

    private static boolean isPossessive(Reading reading, Token token) {
        Token after = reading.near(token, 1);
        return after != null
                && after.lower().equals("s")
                && reading.text().between(token, after).equals("'");
    }

    private static boolean isShouted(Reading reading, Token token) {
        Token before = reading.near(token, -1);
        Token after = reading.near(token, 1);
        return token.allCapitals() && (before != null && before.allCapitals() || after != null && after.allCapitals());
    }
}
