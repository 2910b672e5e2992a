// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.field;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Free text as the narrative redactor left it; nothing where it was refused. */
final class NarrativeText implements FieldTransform {

    @Override
    public Optional<JsonNode> apply(Leaf leaf, TransformContext context) {
        return context.narrative().apply(leaf.pointer()).map(JsonNodeFactory.instance::stringNode);
    }
}
