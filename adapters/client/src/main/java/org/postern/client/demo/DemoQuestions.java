// SPDX-License-Identifier: Apache-2.0
package org.postern.client.demo;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.client.Reply;
import org.postern.client.api.Submitted;
import org.postern.client.demo.DemoResult.Question;
import org.postern.client.demo.DemoResult.Reached;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Finds out who is asked about what is held of a document, and by when: each agency sees only its own questions. */
final class DemoQuestions {

    private final DemoAgencies agencies;

    DemoQuestions(DemoAgencies agencies) {
        this.agencies = agencies;
    }

    /** Of sender and recipients; nobody where nothing is held, or all has been decided. */
    List<Question> about(String sender, Submitted submitted, List<Reached> recipients) {
        boolean held =
                recipients.stream().anyMatch(one -> !one.answer().heldKinds().isEmpty());
        if (!held) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(sender),
                        recipients.stream().map(one -> one.answer().agency()))
                .distinct()
                .flatMap(agency -> waitingFor(agency)
                        .filter(review -> review.path("submission")
                                .asString("")
                                .equals(submitted.id().toString()))
                        .flatMap(review -> question(agency, review).stream()))
                .distinct()
                .toList();
    }

    private Stream<JsonNode> waitingFor(String agency) {
        Optional<Reply<ArrayNode>> reply = agencies.player(agency)
                .either(player -> Optional.of(player.client().reviews()), unfit -> Optional.empty());
        return reply.stream()
                .filter(Reply.Answered.class::isInstance)
                .flatMap(answered ->
                        ((Reply.Answered<ArrayNode>) answered).value().valueStream());
    }

    private static Optional<Question> question(String agency, JsonNode review) {
        try {
            return Optional.of(new Question(
                    agency,
                    review.path("recipient").asString(""),
                    Instant.parse(review.path("dueAt").asString(""))));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
