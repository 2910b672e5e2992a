// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.field;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The value as it is. */
final class Share implements FieldTransform {

    @Override
    public Optional<JsonNode> apply(Leaf leaf, TransformContext context) {
        return Optional.of(leaf.value());
    }
}
