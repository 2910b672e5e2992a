// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.read;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.postern.protocol.DidYouMean;
import org.postern.protocol.ProtocolCode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One mapping of a file, read strictly: unknown and repeated keys are errors. Values are taken as they are written, so
 * that {@code 0123} or {@code 2025-03-01} stay what the author typed. Where something is missing a neutral value is
 * returned and an error recorded; the caller throws the result away.
 */
public final class YamlMap {

    private final Reading reading;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private YamlMap(Reading reading, int line) {
        this.reading = reading;
        this.line = line;
    }

    /** Empty, after an error, where the node is not a mapping. */
    public static Optional<YamlMap> of(Node node, String what, Reading reading, List<String> keys) {
        if (!(node instanceof MappingNode mapping)) {
            reading.error(
                    ProtocolCode.WRONG_VALUE,
                    Reading.line(node),
                    "A " + what + " is a list of named entries.",
                    "Write entries such as '" + keys.get(0) + ": ...'.");
            return Optional.empty();
        }
        YamlMap map = new YamlMap(reading, Reading.line(node));
        mapping.getValue().forEach(tuple -> map.add(tuple, what, keys));
        return Optional.of(map);
    }

    /** A mapping whose keys are names chosen by the author. */
    public static Optional<YamlMap> open(Node node, String what, Reading reading) {
        List<String> keys = node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .map(NodeTuple::getKeyNode)
                        .filter(ScalarNode.class::isInstance)
                        .map(key -> ((ScalarNode) key).getValue())
                        .toList()
                : List.of("name");
        return of(node, what, reading, keys);
    }

    public Set<String> keys() {
        return values.keySet();
    }

    /** The text of one entry of what may be a mapping, without judging it. */
    public static Optional<String> peek(Node node, String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode name
                                && name.getValue().equals(key)
                                && tuple.getValueNode() instanceof ScalarNode)
                        .map(tuple -> ((ScalarNode) tuple.getValueNode()).getValue())
                        .findFirst()
                : Optional.empty();
    }

    private void add(NodeTuple tuple, String what, List<String> keys) {
        int at = Reading.line(tuple.getKeyNode());
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!keys.contains(key)) {
            String known = "Known are: " + String.join(", ", keys) + ".";
            String fix = DidYouMean.or(key, keys, known);
            reading.error(ProtocolCode.UNKNOWN_KEY, at, "A " + what + " has no entry '" + key + "'.", fix);
        } else if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
            reading.error(ProtocolCode.DUPLICATE_KEY, at, "'" + key + "' is given twice.", "Keep one of them.");
        }
    }

    public int line() {
        return line;
    }

    public int lineOf(String key) {
        return values.containsKey(key) ? Reading.line(values.get(key)) : line;
    }

    public Optional<Node> node(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public Optional<String> text(String key) {
        return node(key).flatMap(node -> scalar(key, node));
    }

    public String required(String key) {
        if (!values.containsKey(key)) {
            missing(key);
        }
        return text(key).orElse("");
    }

    /** A list of texts, or one text standing alone; never empty without an error. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node node : nodes(key)) {
            scalar(key, node).ifPresent(texts::add);
        }
        return texts;
    }

    public List<Node> nodes(String key) {
        Node node = values.get(key);
        List<Node> nodes = node instanceof SequenceNode sequence
                ? sequence.getValue()
                : node instanceof ScalarNode ? List.of(node) : List.of();
        if (node instanceof MappingNode) {
            reading.error(
                    ProtocolCode.WRONG_VALUE, lineOf(key), "'" + key + "' is a list.", "Start each item with '-'.");
        } else if (nodes.isEmpty()) {
            missing(key);
        }
        return nodes;
    }

    public LocalDate date(String key) {
        return parsed(key, LocalDate::parse, "a date such as 2026-03-31").orElse(LocalDate.EPOCH);
    }

    /** Reads a required text with a parser that throws where the text does not fit. */
    public <T> Optional<T> parsed(String key, Function<String, T> parser, String expected) {
        String text = required(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            wrong(key, "'" + key + "' is not " + expected + ".", "Write " + expected + ".");
            return Optional.empty();
        }
    }

    /** One word of a fixed set, {@code otherwise} where the entry is absent. */
    public <T> T choice(String key, Map<String, T> words, T otherwise) {
        Optional<String> text = text(key);
        if (text.isPresent() && !words.containsKey(text.get())) {
            String known = "Known are: " + String.join(", ", words.keySet()) + ".";
            wrong(key, "'" + key + "' is one of a few words.", DidYouMean.or(text.get(), words.keySet(), known));
        }
        return text.map(word -> words.getOrDefault(word, otherwise)).orElse(otherwise);
    }

    public void missing(String key) {
        reading.error(ProtocolCode.MISSING, lineOf(key), "'" + key + "' is missing or empty.", "Add it.");
    }

    public void wrong(String key, String text, String fix) {
        reading.error(ProtocolCode.WRONG_VALUE, lineOf(key), text, fix);
    }

    private Optional<String> scalar(String key, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            reading.error(
                    ProtocolCode.WRONG_VALUE, Reading.line(node), "'" + key + "' is a plain text.", "Write one value.");
            return Optional.empty();
        }
        boolean empty = scalar.getValue().isBlank()
                || scalar.isPlain() && scalar.getValue().matches("~|null");
        if (empty) {
            missing(key);
            return Optional.empty();
        }
        return Optional.of(scalar.getValue().strip());
    }
}
