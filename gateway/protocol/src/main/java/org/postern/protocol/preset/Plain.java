// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.preset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Turns YAML that is known to be plain into maps, lists, texts, whole numbers and truth values, and puts such together. */
final class Plain {

    private Plain() {}

    static Object of(Node node) {
        if (node instanceof MappingNode mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            mapping.getValue()
                    .forEach(tuple -> map.put(
                            tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "",
                            of(tuple.getValueNode())));
            return map;
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(Plain::of).toList();
        }
        ScalarNode scalar = (ScalarNode) node;
        String text = scalar.getValue();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return text;
        }
        if (text.matches("-?(0|[1-9][0-9]{0,8})")) {
            return Integer.valueOf(text);
        }
        return text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
    }

    /** The second on top of the first: maps are joined, lists go one after the other, anything else is replaced. */
    static Object joined(Object first, Object second) {
        if (first instanceof Map<?, ?> one && second instanceof Map<?, ?> other) {
            Map<String, Object> map = new LinkedHashMap<>();
            one.forEach((key, value) -> map.put((String) key, value));
            other.forEach((key, value) -> map.merge((String) key, value, Plain::joined));
            return map;
        }
        if (first instanceof List<?> one && second instanceof List<?> other) {
            List<Object> list = new ArrayList<>(one);
            other.stream().filter(element -> !list.contains(element)).forEach(list::add);
            return list;
        }
        return second;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object tree) {
        return tree instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
