// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.util.List;
import java.util.UUID;
import org.postern.client.data.DataFolder;
import org.postern.client.demo.DemoGateway;
import org.postern.client.sandbox.Behaviour;
import org.postern.client.sandbox.SandboxResult;
import tools.jackson.databind.node.ObjectNode;

/** Shows what the senders of the sandbox see, and how to go on from there. */
final class SandboxScreen {

    private final Output out;

    SandboxScreen(Output out) {
        this.out = out;
    }

    void show(List<SandboxResult> results) {
        int number = 0;
        for (SandboxResult result : results) {
            number++;
            if (out.json()) {
                out.write(json(result));
            } else {
                show(number, result);
            }
        }
    }

    private void show(int number, SandboxResult result) {
        out.line("");
        out.line(number + ". " + result.say());
        out.line("   " + result.recipient() + " " + result.behaviour().word() + ": "
                + result.behaviour().says() + ".");
        out.line("   " + result.sender() + " sees " + (result.state().isEmpty() ? "nothing" : result.state())
                + (result.cause().isEmpty() ? "" : ": " + result.cause()));
        result.submission().ifPresent(id -> out.line("   ./postern status " + id + " --as " + result.sender()));
        out.line(
                result.asExpected()
                        ? "   As it should be."
                        : "   NOT as it should be: " + expected(result.behaviour()));
    }

    private static String expected(Behaviour behaviour) {
        return behaviour.state() + (behaviour.code().isEmpty() ? "" : ", " + behaviour.code());
    }

    void addresses(DemoGateway gateway, DataFolder folder) {
        if (out.json()) {
            return;
        }
        out.line("");
        out.line("The gateway runs until this is stopped (Ctrl-C), and so do the recipients.");
        Table table = new Table()
                .row("  API", gateway.address().url() + "/api/v1")
                .row("  Keys", folder.pki().root().resolve("agencies") + "/AGENCY: sign, decrypt, client")
                .row("  Trust", folder.pki().authorityCertificate().toString());
        out.lines(table.lines());
        out.line(
                "Send documents of your own, e.g. as home-alder-house to police-greater-manchester; docs/joining.md has"
                        + " the calls.");
    }

    private static ObjectNode json(SandboxResult result) {
        return Output.object()
                .put("say", result.say())
                .put("submission", result.submission().map(UUID::toString).orElse(""))
                .put("sender", result.sender())
                .put("recipient", result.recipient())
                .put("behaves", result.behaviour().word())
                .put("state", result.state())
                .put("cause", result.cause())
                .put("asExpected", result.asExpected());
    }
}
