// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.edit;

import java.util.List;
import java.util.Optional;
import org.postern.protocol.read.Reading;
import org.postern.protocol.read.YamlMap;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** One mapping of a draft, in which anything may be missing; what has the wrong shape is an error all the same. */
final class Gaps {

    private final YamlMap map;
    private final Reading reading;

    Gaps(YamlMap map, Reading reading) {
        this.map = map;
        this.reading = reading;
    }

    String text(String key) {
        return map.text(key).orElse("");
    }

    List<String> texts(String key) {
        return map.node(key).isPresent() ? map.texts(key) : List.of();
    }

    /** Whether the entry is one text and not a mapping or a list. */
    boolean isText(String key) {
        return map.node(key).filter(ScalarNode.class::isInstance).isPresent();
    }

    Optional<Gaps> map(String key, String what, String... keys) {
        return map.node(key).filter(node -> !isBlank(node)).flatMap(node -> of(node, what, keys));
    }

    List<Gaps> maps(String key, String what, String... keys) {
        return map.node(key).filter(node -> !isBlank(node)).isEmpty()
                ? List.of()
                : map.nodes(key).stream()
                        .flatMap(node -> of(node, what, keys).stream())
                        .toList();
    }

    private Optional<Gaps> of(Node node, String what, String... keys) {
        return YamlMap.of(node, what, reading, List.of(keys)).map(inner -> new Gaps(inner, reading));
    }

    private static boolean isBlank(Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
    }
}
