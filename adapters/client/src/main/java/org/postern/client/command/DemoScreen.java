// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.postern.agency.AgencyRegistry;
import org.postern.client.data.DataFolder;
import org.postern.client.demo.DemoGateway;
import org.postern.client.demo.DemoReport;
import org.postern.client.demo.DemoResult;
import tools.jackson.databind.node.ObjectNode;

/** Shows a demonstration as it goes on, and at its end where to go from there. */
final class DemoScreen {

    private final Output out;
    private final DemoReport report;
    private String partnership = "";

    DemoScreen(Output out, AgencyRegistry registry) {
        this.out = out;
        this.report = new DemoReport(registry);
    }

    void show(DemoResult result) {
        if (out.json()) {
            out.write(json(result));
            return;
        }
        if (!result.document().partnership().equals(partnership)) {
            partnership = result.document().partnership();
            out.line("");
            out.line(partnership);
            out.line("=".repeat(partnership.length()));
        }
        out.line("");
        out.lines(report.lines(result));
    }

    void summary(List<DemoResult> results) {
        long expected = results.stream().filter(DemoResult::asExpected).count();
        if (out.json()) {
            out.write(Output.object().put("documents", results.size()).put("asExpected", expected));
            return;
        }
        out.line("");
        out.line(expected + " of " + results.size() + " documents came out exactly as their cases expect.");
    }

    void addresses(DemoGateway gateway, DataFolder folder) {
        if (out.json()) {
            return;
        }
        String data = folder.root().toString();
        out.line("");
        out.line("The gateway goes on running (process " + gateway.address().pid() + ").");
        Table table = new Table().row("  API", gateway.address().url() + "/api/v1");
        if (Files.exists(folder.log())) {
            table.row("  Log", folder.log().toString());
        }
        Path people = folder.root().resolve("people/password.txt");
        if (Files.exists(people)) {
            table.row("  Console", gateway.address().url() + "/console")
                    .row(
                            "  People",
                            "ROLE@AGENCY, e.g. governance-lead@la-wigan or officer@police-greater-manchester; the password of"
                                    + " all of them is in " + people);
        }
        table.row("  Logins", folder.pki().root().resolve("agencies") + "/AGENCY: a client certificate for each agency")
                .row("  Trust", folder.pki().authorityCertificate().toString());
        out.lines(table.lines());
        out.line("Try:");
        out.line("  ./postern status ID --data '" + data + "'");
        out.line("  ./postern reviews --data '" + data + "' --as la-wigan");
        out.line("  ./postern alerts --data '" + data + "' --as la-wigan");
        out.line("  ./postern ledger verify --data '" + data + "'");
        out.line("Stop it with: kill " + gateway.address().pid());
    }

    private static ObjectNode json(DemoResult result) {
        ObjectNode node = Output.object()
                .put("case", result.document().example().file())
                .put("type", result.document().type())
                .put("sender", result.document().example().sender())
                .put("repeated", result.repeated());
        result.submission().ifPresent(id -> node.put("submission", id.toString()));
        result.refusal().ifPresent(refusal -> node.set("refusal", Output.json(refusal)));
        var recipients = node.putArray("recipients");
        result.recipients().forEach(one -> {
            ObjectNode recipient = recipients
                    .addObject()
                    .put("agency", one.answer().agency())
                    .put("unit", one.answer().unit())
                    .put("outcome", one.answer().outcome())
                    .put("rule", one.answer().rule())
                    .put("reason", one.answer().reason());
            one.status().state().ifPresent(state -> recipient.put("state", state));
            one.receiptAt().ifPresent(at -> recipient.put("receipt", at));
        });
        var questions = node.putArray("questions");
        result.questions()
                .forEach(question -> questions
                        .addObject()
                        .put("asked", question.asked())
                        .put("recipient", question.recipient())
                        .put("due", question.due().toString()));
        node.put("asExpected", result.asExpected());
        var differences = node.putArray("differences");
        result.differences().forEach(differences::add);
        return node;
    }
}
