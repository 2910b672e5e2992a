// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.field;

import org.postern.document.SchemaField;
import org.postern.protocol.FieldDecision;
import tools.jackson.databind.JsonNode;

/**
 * One leaf of a document, or what has become of it for one recipient.
 *
 * @param decision what the protocol decided about it
 * @param field    what the schema says it is
 * @param value    a JSON scalar
 */
public record Leaf(FieldDecision decision, SchemaField field, JsonNode value) {

    public String pointer() {
        return decision.pointer();
    }

    public String path() {
        return decision.path();
    }

    /** The value as it would be written in a text. */
    public String text() {
        return value.asString();
    }

    public Leaf with(JsonNode changed) {
        return new Leaf(decision, field, changed);
    }

    /** Never the value: it must not reach a log by accident. */
    @Override
    public String toString() {
        return "Leaf[" + pointer() + "]";
    }
}
