// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What followed a return home interview, by the code list {@code outcome}; what does not exist here differs from nought. */
final class OutcomeCounts {

    /** What happened stands before what did not: of two entries about one outcome it is the one that counts. */
    static final List<String> STATES = List.of("followed", "not-followed", "not-applicable");

    private static final Set<String> FOLLOWED = Set.of("agreed", "started", "in-place", "completed");

    private OutcomeCounts() {}

    static List<Fact> of(JsonNode content) {
        Map<String, String> first = new TreeMap<>();
        content.path("outcomes")
                .valueStream()
                .forEach(outcome -> first.merge(
                        outcome.path("code").asString(""),
                        state(outcome.path("status").asString("")),
                        (one, other) -> STATES.indexOf(one) < STATES.indexOf(other) ? one : other));
        return first.entrySet().stream()
                .map(outcome -> Fact.of(Measure.OUTCOME, outcome.getKey() + "/" + outcome.getValue()))
                .toList();
    }

    private static String state(String status) {
        return FOLLOWED.contains(status)
                ? "followed"
                : status.equals("not-applicable") ? "not-applicable" : "not-followed";
    }
}
