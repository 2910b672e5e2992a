// SPDX-License-Identifier: Apache-2.0
package org.postern.app.replay;

import java.util.Map;
import org.postern.protocol.SharingProtocol;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A tally as JSON: numbers beside agencies and schema paths. */
@Component
class ReplayAnswer {

    private static final Map<Shift.Kind, String> NAMES = Map.of(
            Shift.Kind.NEWLY_SENT, "newlySent",
            Shift.Kind.NEWLY_WITHHELD, "newlyWithheld",
            Shift.Kind.OTHERWISE_REDUCED, "otherwiseReduced");

    private final JsonMapper json;

    ReplayAnswer(JsonMapper json) {
        this.json = json;
    }

    ObjectNode write(SharingProtocol draft, Period period, Tally tally) {
        ObjectNode answer = json.createObjectNode()
                .put("protocol", draft.id())
                .put("version", draft.version())
                .put("sha256", draft.sha256())
                .put("from", period.from().toString())
                .put("to", period.to().toString())
                .put("documents", tally.documents())
                .put("undecided", tally.undecided());
        ArrayNode recipients = answer.putArray("recipients");
        tally.totals().forEach((recipient, total) -> {
            ObjectNode node = recipients.addObject().put("recipient", recipient);
            counts(node, total);
            ArrayNode paths = node.putArray("fields");
            tally.paths(recipient)
                    .forEach((path, counts) -> counts(paths.addObject().put("path", path), counts));
        });
        return answer;
    }

    private static void counts(ObjectNode node, Tally.Counts counts) {
        for (Shift.Kind kind : Shift.Kind.values()) {
            node.putObject(NAMES.get(kind)).put("fields", counts.fields(kind)).put("children", counts.children(kind));
        }
    }
}
