// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;

/** Ages in figures and words, with the words that make them ages. */
final class AgePatterns {

    private static final String AGE =
            "(?:[1-9][0-9]?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
                    + "|nineteen|(?:twenty|thirty|forty|fifty|sixty)(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?)";

    private AgePatterns() {}

    static List<Layer> all() {
        return List.of(
                age(
                        0.95,
                        "(?<![a-z0-9£])(?<x>" + AGE
                                + "\\s?(?:(?:-?years?|yrs?|yr)[\\s-]?(?:old|of age)|-?y/?o|yo))(?![a-z0-9])"),
                age(
                        0.95,
                        "(?<![a-z0-9])(?:aged?|age:)(?:[\\s:(-]|about|approx|around|is|of|between)*(?<x>" + AGE
                                + ")(?![a-z0-9:/])"),
                age(0.85, "(?<=[a-z] |[a-z])\\((?<x>" + AGE + ")(?:\\s?(?:yrs?|years))?\\)"),
                age(
                        0.85,
                        "(?<![a-z0-9])(?:turn(?:ed|s|ing)|he's|hes|she's|shes|he is|she is|i'm|im|who is|is only|was only|is just|is about"
                                + "|is like)(?: (?:about|like|bout|nearly|almost|only|just|now|around))?\\s(?<x>"
                                + AGE + "(?:\\s(?:or|to|-)\\s" + AGE
                                + ")?)(?=[\\s,.;)]+(?:and|but|so|who|now|in|on|$|[^a-z0-9])|[.,;)\\n]|$)"),
                age(
                        0.85,
                        "(?<![a-z0-9])(?<x>(?:early|mid|late)?[\\s-]?(?:[2-7]0'?s|twenties|thirties|forties|fifties|sixties))(?![a-z0-9])"));
    }

    private static Layer age(double confidence, String pattern) {
        return new PatternLayer(
                "age",
                Label.AGE,
                confidence,
                pattern,
                (reading, match) -> reading.options().ages());
    }
}
