// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import java.util.List;

/**
 * Holds where a place has one of some values; an empty value stands for a place with nothing.
 *
 * @param not whether the opposite is meant
 */
public record Condition(FieldPath path, List<String> values, boolean not) {

    public Condition {
        values = List.copyOf(values);
    }

    /** @param written {@code path=value|value}, or {@code path!=value}; an empty value is nothing at all */
    static Condition of(String written) {
        int equals = written.lastIndexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("no condition: " + written);
        }
        boolean not = written.charAt(equals - 1) == '!';
        String path = written.substring(0, not ? equals - 1 : equals).strip();
        return new Condition(
                FieldPath.of(path),
                List.of(written.substring(equals + 1).strip().split("\\|", -1)),
                not);
    }

    boolean holds(DocumentTree tree) {
        String value = tree.get(path).map(node -> node.asString("")).orElse("");
        return values.contains(value) != not;
    }
}
