// SPDX-License-Identifier: Apache-2.0
package org.postern.client.api;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One recipient's outcome.
 *
 * @param outcome {@code sent}, {@code sent-reduced}, {@code held}, {@code withheld} or {@code refused}
 * @param rule    the rule that decided
 * @param reason  a plain sentence
 * @param state   where the delivery stands; only in a submission's status
 * @param json    the whole entry
 */
public record RecipientAnswer(
        String agency, String unit, String outcome, String rule, String reason, Optional<String> state, JsonNode json) {

    public static List<RecipientAnswer> list(JsonNode recipients) {
        return recipients.valueStream().map(RecipientAnswer::of).toList();
    }

    private static RecipientAnswer of(JsonNode entry) {
        return new RecipientAnswer(
                entry.path("agency").asString(""),
                entry.path("unit").asString(""),
                entry.path("outcome").asString(""),
                entry.path("rule").asString(""),
                entry.path("reason").asString(""),
                Optional.of(entry.path("state").asString("")).filter(state -> !state.isEmpty()),
                entry);
    }

    /** Why something waits for a person: {@code leak}, {@code recogniser}, {@code serious-harm}. */
    public List<String> heldKinds() {
        return json.path("held")
                .valueStream()
                .map(held -> held.path("kind").asString(""))
                .distinct()
                .toList();
    }

    /** Something is on its way to it. */
    public boolean goesOut() {
        return outcome.equals("sent") || outcome.equals("sent-reduced");
    }

    @Override
    public String toString() {
        return "RecipientAnswer[" + agency + " " + outcome + "]";
    }
}
