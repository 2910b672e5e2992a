// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.field;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What one treatment makes of one value. */
@FunctionalInterface
public interface FieldTransform {

    /** The value for the recipient; empty where nothing of it may go, also when it cannot be reduced as asked. */
    Optional<JsonNode> apply(Leaf leaf, TransformContext context);
}
