// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Set;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/**
 * Whether a word that could be a name ("Will", "May", "Grace", "chase") is one where it stands.
 *
 * <p>Inside a sentence a capital decides. At the start of a sentence, in shouted and in lower-case text the neighbours
 * decide: "Will said", "told Will", but "Will need", "will chase up".
 */
final class NameContext {

    private static final Set<String> NO_NAME_FOLLOWS = Set.of(
            "a", "an", "the", "his", "her", "their", "my", "your", "our", "its", "this", "that", "these", "those", "no",
            "some", "any", "i", "he", "she", "they", "we", "you", "it", "will", "would", "could", "should", "can",
            "may", "might", "must", "not", "to", "in", "on", "at", "be", "been", "very", "so", "more", "most", "own",
            "same");
    private static final Set<String> NO_NAME_BEFORE = Set.of(
            "be", "have", "not", "need", "i", "he", "she", "they", "we", "you", "it", "a", "the", "of", "up", "this",
            "that", "out", "down");

    private NameContext() {}

    static boolean isName(Reading reading, Token token) {
        boolean shouted = token.allCapitals() && token.plain().length() > 1;
        if (token.capitalised() && !token.sentenceStart() && !(shouted && inShouting(reading, token))) {
            return true;
        }
        if (!token.capitalised() && reading.style() == Style.USUAL) {
            return false;
        }
        return neighboursSayName(reading, token);
    }

    /** Whether the neighbours alone say so, whatever the capitals. */
    static boolean neighboursSayName(Reading reading, Token token) {
        String before = reading.word(token, -1);
        String after = reading.word(token, 1);
        if (followedByPossessive(reading, token)) {
            return !English.isFunctionWord(token.lower()) || token.capitalised();
        }
        if (NameWords.isTitle(before) && !before.equals("miss") && !token.sentenceStart()) {
            return true;
        }
        boolean startsClause = token.sentenceStart() || before.equals("and") || before.equals("that");
        if (startsClause && NameWords.isPersonVerb(after) && !NO_NAME_BEFORE.contains(after)) {
            return !after.equals("and") || token.capitalised();
        }
        if (token.sentenceStart()) {
            return false;
        }
        boolean person = NameWords.isRelation(before) || NameWords.isBeforePerson(before);
        boolean phrase = spokeTo(reading, token);
        boolean named = NameWords.isRelation(before) || before.equals("called") || before.equals("named");
        if (English.isFunctionWord(token.lower()) && !named && !phrase) {
            return false;
        }
        return !NO_NAME_FOLLOWS.contains(before) && person && !isOfOrTo(before) || phrase;
    }

    private static boolean isOfOrTo(String before) {
        return Set.of("to", "for", "of", "from", "by", "about", "like", "and").contains(before);
    }

    /** "spoke to chase", "talking with grace". */
    private static boolean spokeTo(Reading reading, Token token) {
        String before = reading.word(token, -1);
        String verb = reading.word(token, -2);
        return (before.equals("to") || before.equals("with"))
                && Set.of("spoke", "speak", "spoken", "speaking", "talk", "talked", "talking", "listen", "lied", "said")
                        .contains(verb);
    }

    private static boolean followedByPossessive(Reading reading, Token token) {
        Token after = reading.near(token, 1);
        return after != null
                && after.lower().equals("s")
                && reading.text().between(token, after).equals("'");
    }

    private static boolean inShouting(Reading reading, Token token) {
        Token before = reading.near(token, -1);
        Token after = reading.near(token, 1);
        return before != null && before.allCapitals() || after != null && after.allCapitals();
    }
}
