// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A value in a YAML file that knows its line. Scalars are kept as they are written: a code of the Department for
 * Education is no number, and {@code no} is no truth value.
 *
 * @param line    1-based
 * @param text    of a scalar, empty otherwise
 * @param items   of a list, in order
 * @param entries of a map, in order
 */
record ConfigNode(Shape shape, int line, String text, List<ConfigNode> items, Map<String, ConfigNode> entries) {

    enum Shape {
        TEXT,
        LIST,
        MAP,
        EMPTY
    }

    static ConfigNode text(int line, String text) {
        return new ConfigNode(Shape.TEXT, line, text, List.of(), Map.of());
    }

    static ConfigNode list(int line, List<ConfigNode> items) {
        return new ConfigNode(Shape.LIST, line, "", List.copyOf(items), Map.of());
    }

    /** The caller gives the map away, so that its order is kept without a copy. */
    static ConfigNode map(int line, Map<String, ConfigNode> entries) {
        return new ConfigNode(Shape.MAP, line, "", List.of(), Collections.unmodifiableMap(entries));
    }

    static ConfigNode empty(int line) {
        return new ConfigNode(Shape.EMPTY, line, "", List.of(), Map.of());
    }
}
