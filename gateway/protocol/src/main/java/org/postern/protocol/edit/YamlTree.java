// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Builds one mapping of a YAML file entry by entry and writes it. A value is only ever a node of the tree, never text that
 * is pasted into the file, so nothing that somebody types can become an entry of its own. What is empty is left out.
 */
public final class YamlTree {

    private static final int WIDTH = 120;
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setWidth(WIDTH)
            .build();

    private final List<NodeTuple> entries = new ArrayList<>();

    /** A file of maps with texts as keys, lists, texts, whole numbers and truth values; lists of texts are on one line. */
    public static String text(Object tree) {
        return write(node(tree));
    }

    YamlTree text(String key, String value) {
        return value.isBlank() ? this : add(key, scalar(value.strip()));
    }

    /** A whole number as one, anything else as text. */
    YamlTree number(String key, String value) {
        boolean whole = value.strip().matches("0|[1-9][0-9]{0,8}");
        return whole ? add(key, new ScalarNode(Tag.INT, value.strip(), ScalarStyle.PLAIN)) : text(key, value);
    }

    YamlTree texts(String key, Collection<String> values) {
        List<Node> nodes = values.stream()
                .filter(value -> !value.isBlank())
                .map(value -> (Node) scalar(value.strip()))
                .toList();
        return nodes.isEmpty() ? this : add(key, new SequenceNode(Tag.SEQ, nodes, FlowStyle.FLOW));
    }

    /** On one line. */
    YamlTree inline(String key, Consumer<YamlTree> content) {
        return map(key, content, FlowStyle.FLOW);
    }

    YamlTree block(String key, Consumer<YamlTree> content) {
        return map(key, content, FlowStyle.BLOCK);
    }

    /** One item for each element, also for one of which nothing is given: a form must not lose a row. */
    <T> YamlTree list(
            String key, List<T> elements, FlowStyle style, java.util.function.BiConsumer<YamlTree, T> content) {
        List<Node> items = new ArrayList<>();
        for (T element : elements) {
            YamlTree item = new YamlTree();
            content.accept(item, element);
            items.add(item.node(style));
        }
        return items.isEmpty() ? this : add(key, new SequenceNode(Tag.SEQ, items, FlowStyle.BLOCK));
    }

    String write() {
        return write(node(FlowStyle.BLOCK));
    }

    private static String write(Node root) {
        return new Present(SETTINGS)
                .emitToString(new Serialize(SETTINGS).serializeOne(root).iterator());
    }

    private static Node node(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            List<NodeTuple> entries = map.entrySet().stream()
                    .map(entry -> new NodeTuple(scalar((String) entry.getKey()), node(entry.getValue())))
                    .toList();
            return new MappingNode(Tag.MAP, entries, FlowStyle.BLOCK);
        }
        if (tree instanceof List<?> list) {
            boolean flat = list.stream().noneMatch(one -> one instanceof Map || one instanceof List);
            return new SequenceNode(
                    Tag.SEQ, list.stream().map(YamlTree::node).toList(), flat ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
        if (tree instanceof String text) {
            return scalar(text);
        }
        return new ScalarNode(tree instanceof Boolean ? Tag.BOOL : Tag.INT, String.valueOf(tree), ScalarStyle.PLAIN);
    }

    private YamlTree map(String key, Consumer<YamlTree> content, FlowStyle style) {
        YamlTree inner = new YamlTree();
        content.accept(inner);
        return inner.entries.isEmpty() ? this : add(key, inner.node(style));
    }

    private YamlTree add(String key, Node value) {
        entries.add(new NodeTuple(scalar(key), value));
        return this;
    }

    private Node node(FlowStyle style) {
        return new MappingNode(Tag.MAP, entries, style);
    }

    /**
     * Quotes are asked for where the library's own judgement is not relied on: for line breaks and other characters that do
     * not print, for a colon before a space or at an end, and for what readers would take for nothing.
     */
    private static ScalarNode scalar(String value) {
        boolean unprintable = value.chars()
                .anyMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\uFEFF');
        boolean doubtful = value.equals("~")
                || value.equals("null")
                || value.contains(": ")
                || value.contains(":,")
                || value.endsWith(":");
        ScalarStyle style =
                unprintable ? ScalarStyle.DOUBLE_QUOTED : doubtful ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.PLAIN;
        return new ScalarNode(Tag.STR, value, style);
    }
}
