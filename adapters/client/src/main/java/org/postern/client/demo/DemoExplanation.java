// SPDX-License-Identifier: Apache-2.0
package org.postern.client.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.client.Reply;
import org.postern.client.api.RecipientAnswer;
import org.postern.client.demo.DemoResult.Reached;
import org.postern.envelope.DocumentSignature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shows for one document, recipient by recipient, what was written and what arrived, with the reason for every difference. */
final class DemoExplanation {

    private final DemoAgencies agencies;
    private final AgencyRegistry registry;

    DemoExplanation(DemoAgencies agencies, AgencyRegistry registry) {
        this.agencies = agencies;
        this.registry = registry;
    }

    /** The reasons come from the gateway's own preview; what arrived in an earlier run is shown from there as well. */
    Reply<List<String>> lines(DemoResult result) {
        return agencies.player(result.document().example().sender())
                .either(
                        player -> DocumentSignature.sign(
                                        result.document().bytes(), player.signer(), java.time.Instant.now())
                                .either(
                                        signed -> player.client()
                                                .preview(result.document().type(), signed)
                                                .map(preview -> lines(result, preview)),
                                        refusal -> Reply.answer(List.of(refusal.code() + " " + refusal.text()))),
                        refusal -> Reply.answer(List.of(refusal.code() + " " + refusal.text())));
    }

    private List<String> lines(DemoResult result, ObjectNode preview) {
        List<String> lines = new ArrayList<>();
        lines.add("Before and after: " + result.document().say());
        ObjectNode document =
                (ObjectNode) JsonMapper.shared().readTree(result.document().bytes());
        for (JsonNode recipient : preview.path("recipients")) {
            lines.add("");
            lines.addAll(Lines.wrapped("  ", heading(recipient)));
            Optional<ObjectNode> disclosure = arrived(result, recipient)
                    .or(() -> Optional.of(recipient.path("disclosure"))
                            .filter(ObjectNode.class::isInstance)
                            .map(ObjectNode.class::cast));
            List<BeforeAfter.Row> rows =
                    BeforeAfter.rows(document, recipient.path("fields"), BeforeAfter.held(recipient), disclosure);
            lines.addAll(new Differences(rows).lines());
            handling(recipient, lines);
        }
        return lines;
    }

    private static void handling(JsonNode recipient, List<String> lines) {
        recipient
                .path("manifest")
                .path("handling")
                .forEach(instruction -> lines.addAll(Lines.wrapped("    It is told: ", instruction.asString(""))));
    }

    private String heading(JsonNode recipient) {
        String agency = recipient.path("agency").asString("");
        String unit = recipient.path("unit").asString("");
        return registry.find(agency).map(Agency::name).orElse(agency) + (unit.isEmpty() ? "" : " (" + unit + ")") + ": "
                + recipient.path("reason").asString("");
    }

    private static Optional<ObjectNode> arrived(DemoResult result, JsonNode recipient) {
        return result.recipients().stream()
                .filter(one -> is(one.answer(), recipient))
                .findFirst()
                .flatMap(Reached::opened)
                .map(opened -> (ObjectNode) opened.disclosure());
    }

    private static boolean is(RecipientAnswer answer, JsonNode recipient) {
        return answer.agency().equals(recipient.path("agency").asString(""))
                && answer.unit().equals(recipient.path("unit").asString(""));
    }
}
