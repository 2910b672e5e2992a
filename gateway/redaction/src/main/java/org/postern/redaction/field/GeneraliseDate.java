// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.field;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A date or time to a coarser one in the same ISO 8601 notation: {@code 2026}, {@code 2026-11}, {@code 2026-11-20}. */
final class GeneraliseDate implements FieldTransform {

    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[Tt].*)?");

    private final int length;

    private GeneraliseDate(int length) {
        this.length = length;
    }

    static GeneraliseDate toYear() {
        return new GeneraliseDate(4);
    }

    static GeneraliseDate toMonth() {
        return new GeneraliseDate(7);
    }

    static GeneraliseDate toDate() {
        return new GeneraliseDate(10);
    }

    @Override
    public Optional<JsonNode> apply(Leaf leaf, TransformContext context) {
        Matcher date = DATE.matcher(leaf.text());
        return date.matches()
                ? Optional.of(JsonNodeFactory.instance.stringNode(date.group(1).substring(0, length)))
                : Optional.empty();
    }
}
