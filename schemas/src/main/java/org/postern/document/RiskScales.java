// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * The scales by which agencies rate risk, as data, with their crosswalk to the police continuum (none, low, medium,
 * high; College of Policing, authorised professional practice 2017).
 */
public final class RiskScales {

    /** A level of every scale: nobody has looked. It has no place on the continuum. */
    public static final String NOT_ASSESSED = "not-assessed";

    private static final List<String> CONTINUUM = List.of("none", "low", "medium", "high");
    private static final RiskScales STANDARD =
            new RiskScales(CodeLists.standard().list("risk-scale"));

    private final CodeList scales;

    RiskScales(CodeList scales) {
        this.scales = scales;
    }

    /**
     * One level of one scale.
     *
     * @param continuum        the same on the police continuum
     * @param reviewWithinDays how soon after the assessment it must be looked at again
     */
    public record Level(String level, String continuum, Optional<Integer> reviewWithinDays) {}

    public static RiskScales standard() {
        return STANDARD;
    }

    /** The levels of a scale from low to high, without {@link #NOT_ASSESSED}; empty for an unknown scale. */
    public List<Level> levels(String scale) {
        return scales.find(scale).stream()
                .flatMap(value ->
                        StreamSupport.stream(value.attributes().path("levels").spliterator(), false))
                .map(RiskScales::level)
                .toList();
    }

    public Optional<Level> level(String scale, String level) {
        return levels(scale).stream().filter(one -> one.level().equals(level)).findFirst();
    }

    /** The place on the police continuum; empty for an unknown scale or level and for {@link #NOT_ASSESSED}. */
    public Optional<String> continuum(String scale, String level) {
        return level(scale, level).map(Level::continuum);
    }

    /** How high a place on the continuum is: 0 for none to 3 for high; -1 for a word that is not on it. */
    public static int rank(String continuum) {
        return CONTINUUM.indexOf(continuum);
    }

    private static Level level(JsonNode entry) {
        return new Level(
                entry.path("level").asString(""),
                entry.path("continuum").asString(""),
                Optional.of(entry.path("reviewWithinDays"))
                        .filter(JsonNode::isInt)
                        .map(JsonNode::intValue));
    }
}
