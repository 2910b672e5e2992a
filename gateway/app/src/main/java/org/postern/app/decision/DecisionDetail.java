// SPDX-License-Identifier: Apache-2.0
package org.postern.app.decision;

import java.nio.charset.StandardCharsets;
import org.postern.protocol.FieldDecision;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The field-by-field trace of a decision as JSON, for the sender's side only; it holds places and rules, no values. */
@Component
public class DecisionDetail {

    private final JsonMapper json;

    public DecisionDetail(JsonMapper json) {
        this.json = json;
    }

    public byte[] write(RecipientOutcome outcome) {
        return json.writeValueAsString(node(outcome)).getBytes(StandardCharsets.UTF_8);
    }

    public ArrayNode node(RecipientOutcome outcome) {
        ArrayNode fields = json.createArrayNode();
        outcome.decision().ifPresent(decision -> decision.fields().forEach(field -> fields.add(node(field))));
        return fields;
    }

    private ObjectNode node(FieldDecision field) {
        return json.createObjectNode()
                .put("pointer", field.pointer())
                .put("path", field.path())
                .put("treatment", field.treatment().word())
                .put("rule", field.rule())
                .put("reason", field.reason());
    }
}
