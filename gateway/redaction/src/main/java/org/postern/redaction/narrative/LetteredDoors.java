// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Set;
import java.util.regex.Pattern;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/** Flats, caravans and blocks that have a letter: "flat B", "number K19", "the caravans, D14". */
final class LetteredDoors {

    private static final Pattern MIXED = Pattern.compile("[a-z][0-9]{1,3}");
    private static final int LONGEST = 4;
    private static final Set<String> LETTERED = Set.of(
            "flat",
            "block",
            "caravan",
            "unit",
            "garage",
            "apartment",
            "apt",
            "row",
            "stair",
            "entrance",
            "pod",
            "bedsit");
    private static final Set<String> SITES =
            Set.of("caravans", "chalets", "static", "statics", "pitches", "lodges", "pods", "berths", "garages");

    private LetteredDoors() {}

    /** With the word before it; null for what is no such door. */
    static Span at(Reading reading, Token token) {
        boolean letters = token.plain().length() == 1 && token.letters();
        Token before = reading.near(token, -1);
        if (before == null || token.plain().length() > LONGEST || !letters && !token.anyDigit()) {
            return null;
        }
        String gap = reading.text().between(before, token);
        if (token.anyDigit() && MIXED.matcher(token.lower()).matches()) {
            String word = before.lower();
            boolean site = SITES.contains(word) && gap.length() <= 2;
            boolean door = (DoorWords.CUE.has(word) || word.equals("number")) && gap.equals(" ");
            return site || door ? span(token.start(), token) : null;
        }
        boolean letter =
                token.letters() && token.plain().length() == 1 && token.lower().charAt(0) <= 'h';
        boolean written = letter && LETTERED.contains(before.lower()) && (gap.equals(" ") || gap.equals(": "));
        return written && isAlone(reading, token) ? span(before.start(), token) : null;
    }

    /** "flat a few" has an article. */
    private static boolean isAlone(Reading reading, Token letter) {
        Token next = reading.near(letter, 1);
        boolean marked = next == null || !reading.text().between(letter, next).equals(" ");
        boolean article = letter.plain().equals("a");
        return marked || letter.capitalised() || !article && English.isFunctionWord(next.lower());
    }

    private static Span span(int start, Token last) {
        return new Span(start, last.end(), Label.ADDRESS, "door-number", 0.85, "");
    }
}
