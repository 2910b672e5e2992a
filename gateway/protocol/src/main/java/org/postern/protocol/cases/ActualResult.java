// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.protocol.Decision;
import org.postern.protocol.Outcome;
import org.postern.protocol.ProtocolCase.Result;
import org.postern.protocol.Recipient;
import org.postern.protocol.cases.Disclosing.Disclosed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What really came out for one recipient of a case.
 *
 * @param id         of the agency, or {@code agency/unit}
 * @param rule       that refused, where one did
 * @param disclosure what was sent; empty where nothing was
 * @param reviews    why a person is asked: {@code leak}, {@code serious-harm}, {@code recogniser}
 */
public record ActualResult(
        String id,
        Result result,
        Optional<String> rule,
        Optional<ObjectNode> disclosure,
        Optional<JsonNode> manifest,
        List<String> handling,
        Set<String> reviews) {

    static ActualResult of(Outcome.Refused refused) {
        return new ActualResult(
                id(refused.recipient()),
                Result.REFUSED,
                Optional.of(refused.rule()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Set.of());
    }

    static ActualResult of(Decision decision, Disclosed disclosed) {
        return new ActualResult(
                id(decision.recipient()),
                result(decision, disclosed),
                Optional.empty(),
                disclosed.disclosure(),
                disclosed.manifest(),
                disclosed.handling(),
                disclosed.reviews());
    }

    boolean leaves() {
        return disclosure.isPresent();
    }

    /** What the leak gate held back for review makes a disclosure a reduced one as well. */
    private static Result result(Decision decision, Disclosed disclosed) {
        if (disclosed.held()) {
            return Result.HELD;
        }
        if (disclosed.disclosure().isEmpty()) {
            return Result.WITHHELD;
        }
        boolean stopped = disclosed.reviews().stream().anyMatch(reason -> !reason.equals("serious-harm"));
        return decision.reduces() || stopped ? Result.SENT_REDUCED : Result.SENT;
    }

    private static String id(Recipient recipient) {
        return recipient.unit().isEmpty()
                ? recipient.agency().id()
                : recipient.agency().id() + "/" + recipient.unit();
    }

    /** Never the content. */
    @Override
    public String toString() {
        return id + " " + result.word();
    }
}
