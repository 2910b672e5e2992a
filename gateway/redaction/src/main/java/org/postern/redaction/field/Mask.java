// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.field;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Shows the last characters of a number behind a mark of fixed length, so that the length is not told. At most half of
 * the value is ever shown.
 */
final class Mask implements FieldTransform {

    private static final String HIDDEN = "****";

    private final int keepLast;

    Mask(int keepLast) {
        this.keepLast = keepLast;
    }

    @Override
    public Optional<JsonNode> apply(Leaf leaf, TransformContext context) {
        int[] characters = leaf.text().strip().codePoints().toArray();
        int shown = Math.max(0, Math.min(keepLast, characters.length / 2));
        String tail = new String(characters, characters.length - shown, shown);
        return Optional.of(JsonNodeFactory.instance.stringNode(HIDDEN + tail));
    }
}
