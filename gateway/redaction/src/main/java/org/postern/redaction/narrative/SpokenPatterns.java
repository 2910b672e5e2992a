// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;
import java.util.Set;

/** Registration marks and references as they are read out: in the letters of the radio alphabet, or letter by letter. */
final class SpokenPatterns {

    private static final String[] LETTERS = {
        "alpha", "alfa", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliet", "juliett",
        "kilo", "lima", "mike", "november", "oscar", "papa", "quebec", "romeo", "sierra", "tango", "uniform", "victor",
        "whiskey", "whisky", "xray", "yankee", "zulu"
    };
    private static final Set<String> WORDS = Set.of(LETTERS);
    private static final String LETTER = "(?:x-ray|" + String.join("|", LETTERS) + ")";
    private static final String DIGIT =
            "(?:zero|oh|nought|one|two|tree|three|fower|four|fife|five|six|seven|eight|niner?|ten|eleven|twelve|[a-z]{3,5}teen"
                    + "|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|[0-9]{1,2})";
    private static final String PIECE = "(?:" + LETTER + "|" + DIGIT + ")";

    private SpokenPatterns() {}

    static List<Layer> all() {
        return List.of(
                new PatternLayer(
                                "radio-alphabet",
                                Label.VEHICLE_REG,
                                0.9,
                                "(?<![a-z0-9])" + PIECE + "(?:[\\s,-]{1,2}" + PIECE + "){2,12}(?![a-z0-9])",
                                (reading, match) -> letters(match.group()) >= 2)
                        .where(Search.fromWords(24, 110, LETTERS)),
                new PatternLayer(
                                "vehicle-spaced",
                                Label.VEHICLE_REG,
                                0.9,
                                "(?<![a-z0-9])[a-z] [a-z] [0-9] [0-9] [a-z] [a-z] [a-z](?![a-z0-9])")
                        .where(Search.besideDigits(6, 10)),
                new PatternLayer(
                                "vehicle-year",
                                Label.VEHICLE_REG,
                                0.7,
                                "(?<![a-z0-9])(?<x>[0-9]{2})[- ](?:plate|reg)(?![a-z])")
                        .where(Search.besideDigits(0, 8)));
    }

    /** A word of the radio alphabet. */
    static boolean isLetter(String lower) {
        return WORDS.contains(lower);
    }

    private static int letters(String spoken) {
        int letters = 0;
        for (String word : spoken.split("[\\s,-]+")) {
            letters += word.matches(LETTER) ? 1 : 0;
        }
        return letters;
    }
}
