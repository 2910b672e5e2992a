// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postern.document.RiskScales;
import org.postern.protocol.HarmLevel;
import tools.jackson.databind.JsonNode;

/**
 * What a risk assessment or an interview says of each kind of harm: a high risk, a lower one, or that it was not assessed,
 * which differs from none and from a kind that is not named. A level that its scale does not know counts as high.
 */
final class HarmCounts {

    /** The worse stands first: of two entries about one kind, and of two documents about one child, it is the one that counts. */
    static final List<String> LEVELS = List.of("high", "lower", "not-assessed");

    private static final RiskScales SCALES = RiskScales.standard();

    private HarmCounts() {}

    static List<Fact> of(JsonNode content) {
        String scale = content.path("scale").asString("");
        Map<String, String> worst = new TreeMap<>();
        content.path("harms")
                .valueStream()
                .forEach(harm -> worst.merge(
                        harm.path("type").asString(""),
                        level(scale, harm.path("level").asString("")),
                        HarmCounts::worse));
        return worst.entrySet().stream()
                .map(harm -> Fact.of(Measure.HARM, harm.getKey() + "/" + harm.getValue()))
                .toList();
    }

    private static String level(String scale, String level) {
        if (level.equals(RiskScales.NOT_ASSESSED)) {
            return "not-assessed";
        }
        return SCALES.continuum(scale, level)
                .flatMap(HarmLevel::of)
                .filter(known -> known != HarmLevel.HIGH)
                .map(known -> "lower")
                .orElse("high");
    }

    private static String worse(String one, String other) {
        return LEVELS.indexOf(one) < LEVELS.indexOf(other) ? one : other;
    }
}
