// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import java.util.Comparator;
import java.util.stream.Stream;
import org.postern.document.Document;
import org.postern.document.RiskScales;
import org.postern.protocol.HarmLevel;
import tools.jackson.databind.JsonNode;

/**
 * Reads the levels at {@code harms[].level} and {@code overallLevel}, which stand on the scale that the document names
 * at {@code scale}, and finds the highest on the police continuum. What was not assessed counts as none; a level that
 * its scale does not know counts as high, because nobody may be kept from looking by a word that was not understood.
 */
public final class DocumentHarms implements HarmReader {

    private final RiskScales scales;

    public DocumentHarms(RiskScales scales) {
        this.scales = scales;
    }

    @Override
    public HarmLevel highest(Document document) {
        JsonNode content = document.content();
        String scale = content.path("scale").asString("");
        return Stream.concat(
                        content.path("harms").valueStream().map(harm -> harm.path("level")),
                        Stream.of(content.path("overallLevel")))
                .filter(JsonNode::isString)
                .map(level -> level(scale, level.stringValue()))
                .max(Comparator.naturalOrder())
                .orElse(HarmLevel.NONE);
    }

    private HarmLevel level(String scale, String level) {
        if (level.equals(RiskScales.NOT_ASSESSED)) {
            return HarmLevel.NONE;
        }
        return scales.continuum(scale, level).flatMap(HarmLevel::of).orElse(HarmLevel.HIGH);
    }
}
