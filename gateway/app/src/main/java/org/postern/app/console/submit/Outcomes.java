// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.submit;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What each recipient would get, for the one who is about to send.
 *
 * @param warnings what might be wrong and does not stand in the way
 */
record Outcomes(List<Line> recipients, List<String> warnings) {

    /** @param withheld how many fields stay back or are reduced */
    record Line(String agency, String unit, String outcome, String reason, long shared, long withheld) {}

    static Outcomes of(JsonNode preview) {
        List<Line> lines = preview.path("recipients")
                .valueStream()
                .map(recipient -> new Line(
                        recipient.path("agency").asString(""),
                        recipient.path("unit").asString(""),
                        recipient.path("outcome").asString("").replace('-', ' '),
                        recipient.path("reason").asString(""),
                        count(recipient, true),
                        count(recipient, false)))
                .toList();
        List<String> warnings = preview.path("warnings")
                .valueStream()
                .map(issue -> issue.path("text").asString("") + " "
                        + issue.path("fix").asString(""))
                .toList();
        return new Outcomes(lines, warnings);
    }

    private static long count(JsonNode recipient, boolean shared) {
        return recipient
                .path("fields")
                .valueStream()
                .filter(field -> field.path("treatment").asString("").equals("share") == shared)
                .count();
    }
}
