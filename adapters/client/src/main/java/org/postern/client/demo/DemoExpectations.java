// SPDX-License-Identifier: Apache-2.0
package org.postern.client.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.client.GatewayRefusal;
import org.postern.client.api.RecipientAnswer;
import org.postern.client.demo.DemoResult.Reached;
import org.postern.document.Issue;
import org.postern.protocol.ProtocolCase;
import org.postern.protocol.ProtocolCase.ForRecipient;
import org.postern.protocol.ProtocolCase.Result;
import org.postern.protocol.cases.ActualResult;
import org.postern.protocol.cases.RecipientComparison;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares what a gateway really did with what a case expects; nothing but the case says what is right. */
final class DemoExpectations {

    List<String> refused(ProtocolCase example, GatewayRefusal refusal) {
        if (example.expected() instanceof ProtocolCase.Invalid invalid) {
            List<String> found = refusal.issues().stream()
                    .filter(Issue::refuses)
                    .map(Issue::code)
                    .distinct()
                    .sorted()
                    .toList();
            List<String> wanted = invalid.codes().stream().distinct().sorted().toList();
            return found.equals(wanted)
                    ? List.of()
                    : List.of("It is refused by " + (found.isEmpty() ? refusal.code() : found) + ", but should be by "
                            + wanted + ".");
        }
        if (example.expected() instanceof ProtocolCase.NotEntitled entitled) {
            return entitled.code().equals(refusal.code())
                    ? List.of()
                    : List.of("It is refused by " + refusal.code() + ", but should be by " + entitled.code() + ".");
        }
        return List.of("It is refused, " + refusal.code() + " " + refusal.title() + ", but should be accepted.");
    }

    List<String> accepted(ProtocolCase example, List<Reached> recipients) {
        if (!(example.expected() instanceof ProtocolCase.Accepted expected)) {
            return List.of("It is accepted, but should be refused.");
        }
        List<String> differences = new ArrayList<>();
        Set<Reached> named = new HashSet<>();
        for (Map.Entry<String, ForRecipient> entry : expected.recipients().entrySet()) {
            List<Reached> meant = recipients.stream()
                    .filter(one -> names(entry.getKey(), one.answer()))
                    .toList();
            named.addAll(meant);
            if (meant.size() != 1) {
                differences.add(entry.getKey() + " stands " + meant.size() + " times among the recipients.");
            } else {
                differences.addAll(compare(entry.getKey(), entry.getValue(), meant.get(0)));
            }
        }
        recipients.stream()
                .filter(one -> one.answer().goesOut() && !named.contains(one))
                .forEach(one ->
                        differences.add(one.answer().agency() + " is sent something, but the case does not name it."));
        return differences;
    }

    private static List<String> compare(String id, ForRecipient expected, Reached reached) {
        Optional<Result> result = result(reached.answer().outcome());
        if (result.isEmpty()) {
            return List.of(id + " has an outcome that this client does not know: "
                    + reached.answer().outcome());
        }
        List<String> differences = new ArrayList<>();
        if (reached.answer().goesOut() && !reached.delivered()) {
            differences.add(id + " has given no receipt; the delivery is "
                    + reached.status().state().orElse("not there") + ".");
        }
        boolean fromEarlier = reached.answer().goesOut() && reached.opened().isEmpty();
        ForRecipient comparable = fromEarlier ? withoutContent(expected) : expected;
        differences.addAll(new RecipientComparison(id, comparable, actual(id, result.get(), reached)).differences());
        return differences;
    }

    private static ActualResult actual(String id, Result result, Reached reached) {
        Optional<JsonNode> manifest = reached.opened().map(opened -> opened.manifest());
        return new ActualResult(
                id,
                result,
                result == Result.REFUSED ? Optional.of(reached.answer().rule()) : Optional.empty(),
                reached.opened().map(opened -> (ObjectNode) opened.disclosure()),
                manifest,
                manifest.stream()
                        .flatMap(node -> node.path("handling").valueStream())
                        .map(node -> node.asString(""))
                        .toList(),
                Set.copyOf(reached.answer().heldKinds()));
    }

    /** What arrived in an earlier run was compared then; it is not fetched again, and the gateway does not show it. */
    private static ForRecipient withoutContent(ForRecipient expected) {
        return new ForRecipient(
                expected.result(),
                expected.rule(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                expected.reviews());
    }

    private static Optional<Result> result(String word) {
        return Arrays.stream(Result.values())
                .filter(result -> result.word().equals(word))
                .findFirst();
    }

    private static boolean names(String id, RecipientAnswer answer) {
        return id.equals(answer.agency()) || id.equals(answer.agency() + "/" + answer.unit());
    }
}
