// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;

/** House numbers without their street: "lives at number ninety-eight", "the neighbour at 55". */
final class DoorWordPatterns {

    private static final String UNIT = "(?:one|two|three|four|five|six|seven|eight|nine)";
    private static final String NUMBER = "(?:[1-9][0-9]{0,2}[a-f]?|" + UNIT + "|ten|eleven|twelve|[a-z]{3,5}teen"
            + "|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\\s-]" + UNIT
            + ")?|a hundred(?: and [a-z-]{3,12})?)";
    /** What makes it a time, an amount or an age. */
    private static final String NO_TIME =
            "(?![a-z0-9:]|[.,][0-9]|\\s?(?:am|pm|o'?\\s?clock|ish|hrs?|hours|past|to|years?|yrs?"
                    + "|minutes|mins|percent|%|in the|that|this|each|times|mph|at night)(?![a-z]))";

    private DoorWordPatterns() {}

    static List<Layer> all() {
        return PatternLayer.where(
                Search.besideNumbers(72, 32),
                door(
                        "(?<![a-z])(?:at|from|to|outside)\\s(?:number|no\\.?|num)\\s?(?<x>" + NUMBER + ")" + NO_TIME,
                        0.85),
                door(
                        "(?<![a-z])(?:lives?|living|lived|stay(?:s|ed|ing)?|neighbours?|neighbor|key|house)(?![a-z])[^.!?\\n]{0,40}?"
                                + "(?<![a-z])at\\s(?<x>" + NUMBER + ")" + NO_TIME,
                        0.75));
    }

    private static PatternLayer door(String pattern, double confidence) {
        return new PatternLayer("house-number", Label.ADDRESS, confidence, pattern);
    }
}
