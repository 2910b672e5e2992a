// SPDX-License-Identifier: Apache-2.0
package org.postern.client.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.client.Reply;
import org.postern.client.api.RecipientAnswer;
import org.postern.client.command.Table;
import org.postern.client.demo.DemoResult.Reached;
import org.postern.envelope.DocumentSignature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shows for one document, recipient by recipient, what was written and what arrived, with the reason for every difference. */
final class DemoExplanation {

    private static final int WIDEST = 44;
    private static final int LINE = 118;
    private static final String INDENT = "     ";

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
            lines.add(heading(recipient));
            Optional<ObjectNode> disclosure = arrived(result, recipient)
                    .or(() -> Optional.of(recipient.path("disclosure"))
                            .filter(ObjectNode.class::isInstance)
                            .map(ObjectNode.class::cast));
            List<BeforeAfter.Row> rows =
                    BeforeAfter.rows(document, recipient.path("fields"), BeforeAfter.held(recipient), disclosure);
            lines.addAll(table(rows));
            handling(recipient, lines);
        }
        return lines;
    }

    private static List<String> table(List<BeforeAfter.Row> rows) {
        List<BeforeAfter.Row> changed =
                rows.stream().filter(BeforeAfter.Row::changed).toList();
        List<String> lines = new ArrayList<>();
        lines.add("    " + (rows.size() - changed.size()) + " of " + rows.size() + " values as they were written.");
        List<BeforeAfter.Row> byRule =
                changed.stream().filter(row -> !row.byDefault()).toList();
        if (!byRule.isEmpty()) {
            Table table = new Table().row("    field", "the sender wrote", "it received", "because");
            byRule.forEach(row -> table.row(
                    "    " + row.pointer(),
                    shortened(row.before()),
                    row.after().map(DemoExplanation::shortened).orElse("-"),
                    row.reason()));
            lines.addAll(table.lines());
        }
        List<String> byDefault = changed.stream()
                .filter(BeforeAfter.Row::byDefault)
                .map(BeforeAfter.Row::pointer)
                .toList();
        if (!byDefault.isEmpty()) {
            lines.add("    No rule shares these " + byDefault.size() + ", so they stay with the sender:");
            lines.addAll(wrapped(byDefault));
        }
        return lines;
    }

    private static List<String> wrapped(List<String> words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(INDENT);
        for (String word : words) {
            if (line.length() + word.length() > LINE && line.length() > INDENT.length()) {
                lines.add(line.toString());
                line = new StringBuilder(INDENT);
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static void handling(JsonNode recipient, List<String> lines) {
        recipient
                .path("manifest")
                .path("handling")
                .forEach(instruction -> lines.add("    It is told: " + instruction.asString("")));
    }

    private String heading(JsonNode recipient) {
        String agency = recipient.path("agency").asString("");
        String unit = recipient.path("unit").asString("");
        return "  " + registry.find(agency).map(Agency::name).orElse(agency) + (unit.isEmpty() ? "" : " (" + unit + ")")
                + ": " + recipient.path("reason").asString("");
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

    private static String shortened(String value) {
        String line = value.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= WIDEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, WIDEST - 3)) + "...";
    }
}
