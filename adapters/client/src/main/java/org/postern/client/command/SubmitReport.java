// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.nio.file.Path;
import org.postern.client.GatewayRefusal;
import org.postern.client.Reply;
import org.postern.client.api.RecipientAnswer;
import org.postern.client.api.Submitted;
import tools.jackson.databind.node.ObjectNode;

/** Says what became of a submitted document. */
final class SubmitReport {

    private final Output out;

    SubmitReport(Output out) {
        this.out = out;
    }

    /**
     * Ends the command when the gateway cannot be reached: then nothing is known about this document or the next.
     *
     * @return whether it was accepted
     */
    boolean show(Path file, Reply<Submitted> reply) {
        if (reply instanceof Reply.Refused<Submitted> refused) {
            refused(file, refused.refusal());
            return false;
        }
        accepted(file, Stop.unless(reply));
        return true;
    }

    private void accepted(Path file, Submitted submitted) {
        if (out.json()) {
            ObjectNode result = Output.object()
                    .put("file", file.toString())
                    .put("accepted", true)
                    .put("repeated", submitted.repeated());
            result.setAll(submitted.json());
            out.write(result);
            return;
        }
        out.line(file + ": accepted as " + submitted.id() + (submitted.repeated() ? " (accepted before)" : ""));
        Table table = new Table();
        submitted
                .recipients()
                .forEach(one -> table.row("  " + recipient(one), one.outcome(), one.rule(), one.reason()));
        out.lines(table.lines());
        submitted
                .recipients()
                .forEach(one -> one.json()
                        .path("held")
                        .forEach(held -> out.line("  waits for a person: " + one.agency() + " "
                                + held.path("pointer").asString("") + " ("
                                + held.path("kind").asString("") + ") "
                                + held.path("reason").asString(""))));
        submitted
                .json()
                .path("warnings")
                .forEach(issue -> out.line("  "
                        + issue.path("severity").asString("") + " "
                        + issue.path("code").asString("") + " "
                        + issue.path("pointer").asString("") + ": "
                        + issue.path("text").asString("") + " "
                        + issue.path("fix").asString("")));
        if (submitted.recipients().stream()
                .noneMatch(one -> one.goesOut() || one.outcome().equals("held"))) {
            out.say(file + " goes to nobody: see the reasons, and call the recipient if the child is at risk now.");
        }
    }

    private void refused(Path file, GatewayRefusal refusal) {
        if (out.json()) {
            ObjectNode result = Output.object().put("file", file.toString()).put("accepted", false);
            result.setAll(Output.json(refusal));
            out.write(result);
            return;
        }
        out.line(file + ": refused, " + refusal.code() + " " + refusal.title());
        out.line("  " + refusal.detail());
        refusal.issues().forEach(issue -> out.line("  " + Output.text(issue)));
    }

    static String recipient(RecipientAnswer answer) {
        return answer.agency() + (answer.unit().isEmpty() ? "" : " (" + answer.unit() + ")");
    }
}
