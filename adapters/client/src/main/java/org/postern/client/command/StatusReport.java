// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import org.postern.client.api.RecipientAnswer;
import org.postern.client.api.SubmissionStatus;
import tools.jackson.databind.JsonNode;

/** Shows where a submission stands. */
final class StatusReport {

    private final Output out;

    StatusReport(Output out) {
        this.out = out;
    }

    void show(SubmissionStatus status) {
        if (out.json()) {
            out.write(status.json());
            return;
        }
        JsonNode json = status.json();
        out.line(status.id() + " " + status.type() + " version "
                + json.path("version").asInt() + ", accepted "
                + When.text(json.path("acceptedAt")));
        said(json, "recalledAt", "  recalled ");
        said(json, "supersededBy", "  replaced by ");
        Table table = new Table();
        for (RecipientAnswer one : status.recipients()) {
            table.row(
                    "  " + SubmitReport.recipient(one),
                    one.outcome(),
                    one.state().orElse("-"),
                    when(one) + read(one),
                    one.reason());
        }
        out.lines(table.lines());
    }

    private void said(JsonNode json, String name, String words) {
        String value = When.text(json.path(name));
        if (!value.isEmpty()) {
            out.line(words + value);
        }
    }

    /** Whether a person has read it, or until when one should. */
    private static String read(RecipientAnswer one) {
        JsonNode done = one.json().path("acknowledged");
        String by = When.text(one.json().path("acknowledgeBy"));
        if (done.isObject()) {
            return ", read " + When.text(done.path("at")) + " by "
                    + done.path("role").asString("");
        }
        return by.isEmpty() ? "" : ", to be read by a person until " + by;
    }

    /** When the receipt came, or what keeps it from coming. */
    private static String when(RecipientAnswer one) {
        String delivered = When.text(one.json().path("deliveredAt"));
        String cause = one.json().path("cause").asString("");
        return !delivered.isEmpty() ? delivered : cause.isEmpty() ? "-" : cause;
    }
}
