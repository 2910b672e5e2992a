// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Where the value of an expression can come from: places that are read, and texts that stand in the condition.
 *
 * @param paths places such as {@code document.places[].wish}
 * @param texts for a list, its elements
 */
record Origin(Set<String> paths, Set<String> texts) {

    static final Origin UNKNOWN = new Origin(Set.of(), Set.of());

    static Origin path(String path) {
        return new Origin(Set.of(path), Set.of());
    }

    static Origin text(String text) {
        return new Origin(Set.of(), Set.of(text));
    }

    static Origin any(List<Origin> origins) {
        Set<String> paths = new HashSet<>();
        Set<String> texts = new HashSet<>();
        origins.forEach(origin -> {
            paths.addAll(origin.paths);
            texts.addAll(origin.texts);
        });
        return new Origin(paths, texts);
    }

    Origin member(String name) {
        return below(path -> path + "." + name);
    }

    /** One element of the list that this is; the texts of a list stay the texts of its elements. */
    Origin element() {
        return below(path -> path + "[]");
    }

    private Origin below(UnaryOperator<String> step) {
        return new Origin(paths.stream().map(step).collect(Collectors.toSet()), texts);
    }
}
