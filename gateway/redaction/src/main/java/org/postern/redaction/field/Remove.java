// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.field;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Nothing of the value: for {@code drop} (not needed) and {@code withhold} (protected) alike. */
final class Remove implements FieldTransform {

    @Override
    public Optional<JsonNode> apply(Leaf leaf, TransformContext context) {
        return Optional.empty();
    }
}
