// SPDX-License-Identifier: Apache-2.0
package org.postern.client.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.client.GatewayRefusal;
import org.postern.client.api.RecipientAnswer;
import org.postern.envelope.Opened;

/**
 * What became of one document of the demo.
 *
 * @param submission  empty where the gateway refused it
 * @param repeated    accepted in an earlier run
 * @param refusal     why the gateway refused it
 * @param recipients  in the gateway's order
 * @param questions   about it that wait for a person now
 * @param differences from what the case expects; empty where all is as expected
 */
public record DemoResult(
        DemoDocument document,
        Optional<UUID> submission,
        boolean repeated,
        Optional<GatewayRefusal> refusal,
        List<Reached> recipients,
        List<Question> questions,
        List<String> differences) {

    public DemoResult {
        recipients = List.copyOf(recipients);
        questions = List.copyOf(questions);
        differences = List.copyOf(differences);
    }

    /**
     * One question.
     *
     * @param asked     agency whose people decide
     * @param recipient agency that would get what is held
     * @param due       when the deputy is asked
     */
    public record Question(String asked, String recipient, Instant due) {}

    /**
     * One recipient.
     *
     * @param answer what the gateway answered
     * @param status where it stands now
     * @param opened what it got, where it was collected in this run
     */
    public record Reached(RecipientAnswer answer, RecipientAnswer status, Optional<Opened> opened) {

        /** Time of the receipt, as the gateway has it. */
        public Optional<String> receiptAt() {
            return Optional.of(status.json().path("deliveredAt").asString("")).filter(text -> !text.isEmpty());
        }

        public boolean delivered() {
            return status.state().filter("DELIVERED"::equals).isPresent();
        }

        /** Never what it got. */
        @Override
        public String toString() {
            return answer.toString();
        }
    }

    public boolean asExpected() {
        return differences.isEmpty();
    }
}
