// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import java.util.List;
import org.postern.app.decision.DecisionDetail;
import org.postern.app.decision.RecipientOutcome;
import org.postern.app.pipeline.Cleared;
import org.postern.redaction.manifest.Manifests;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What would happen, for the sender: each recipient's copy and manifest, and per field the rule and its sentence. */
@Component
class PreviewAnswer {

    private final JsonMapper json;
    private final AcceptedAnswer answers;
    private final DecisionDetail details;

    PreviewAnswer(JsonMapper json, AcceptedAnswer answers, DecisionDetail details) {
        this.json = json;
        this.answers = answers;
        this.details = details;
    }

    String write(Cleared cleared, List<RecipientOutcome> outcomes) {
        ObjectNode preview = json.createObjectNode();
        ArrayNode recipients = answers.recipients(outcomes);
        for (int i = 0; i < outcomes.size(); i++) {
            ObjectNode recipient = (ObjectNode) recipients.get(i);
            outcomes.get(i).cleared().ifPresent(copy -> {
                recipient.set("disclosure", copy.disclosure());
                recipient.set("manifest", Manifests.json(copy.manifest()));
            });
            recipient.set("fields", details.node(outcomes.get(i)));
        }
        preview.set("recipients", recipients);
        preview.set("warnings", answers.issues(cleared.decided().valid().warnings()));
        return json.writeValueAsString(preview);
    }
}
