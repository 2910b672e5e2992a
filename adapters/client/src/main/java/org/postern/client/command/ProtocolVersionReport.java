// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Shows one version of a protocol, as the gateway tells of it. */
final class ProtocolVersionReport {

    private final Output out;

    ProtocolVersionReport(Output out) {
        this.out = out;
    }

    void show(JsonNode version) {
        if (out.json()) {
            out.write(version);
            return;
        }
        out.line(said(version, "protocol") + " version " + said(version, "version") + ": " + said(version, "title"));
        Table table = new Table()
                .row("  state", said(version, "state"))
                .row("  SHA-256", said(version, "sha256"))
                .row("  agreement", said(version, "agreement"))
                .row("  in force", said(version, "inForceFrom") + " to " + said(version, "expires"))
                .row("  review by", said(version, "review"))
                .row("  author", said(version, "author"))
                .row("  approved by", approvals(version));
        if (!said(version, "waitingFor").isEmpty()) {
            table.row("  waits for", said(version, "waitingFor"));
        }
        out.lines(table.lines());
        findings(version.path("findings"));
    }

    private void findings(JsonNode findings) {
        out.line("  " + findings.path("passedCases").size() + " cases passed");
        findings.path("warnings")
                .forEach(warning -> out.line("  " + said(warning, "severity") + " " + said(warning, "code") + " "
                        + said(warning, "pointer") + ": " + said(warning, "text") + " " + said(warning, "fix")));
        notCovered("rules that no case shows", findings.at("/notCovered/rules"));
        notCovered("recipients that no case shows", findings.at("/notCovered/recipients"));
    }

    private void notCovered(String what, JsonNode list) {
        if (!list.isEmpty()) {
            out.line("  " + what + ": " + String.join(", ", texts(list)));
        }
    }

    private static String approvals(JsonNode version) {
        String signed = version.path("approvals")
                .valueStream()
                .map(approval -> said(approval, "agency"))
                .collect(Collectors.joining(", "));
        return signed.isEmpty() ? "nobody yet" : signed;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static String said(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
