// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.setup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.postern.document.IssueKind;
import org.postern.protocol.DidYouMean;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A group of named entries in the agent's file, read strictly: an entry that nobody has asked for when reading is over
 * is an error, with the nearest known name. Where something is wrong a neutral value is returned and the problem noted;
 * whoever reads goes on, and what was made is thrown away.
 */
public final class Section {

    private final Path base;
    private final Problems problems;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<Section> below = new ArrayList<>();

    private Section(Path base, Problems problems, int line) {
        this.base = base;
        this.problems = problems;
        this.line = line;
    }

    static Section of(Node node, String name, Path base, Problems problems) {
        Section section = new Section(base, problems, Problems.line(node));
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(section::add);
        } else {
            problems.add(Problems.line(node), SetupIssue.NOT_ENTRIES, name);
        }
        return section;
    }

    private void add(NodeTuple tuple) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
            problems.add(Problems.line(tuple.getKeyNode()), SetupIssue.TWICE, key);
        }
        lines.putIfAbsent(key, Problems.line(tuple.getKeyNode()));
    }

    /** Names of entries chosen by whoever wrote the file; asking makes all of them known. */
    public Set<String> keys() {
        asked.addAll(values.keySet());
        return Set.copyOf(values.keySet());
    }

    public boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    /** A text that must be there; empty after a problem. */
    public String text(String key) {
        if (!has(key)) {
            problem(key, SetupIssue.MISSING, key);
        }
        return optional(key).orElse("");
    }

    public Optional<String> optional(String key) {
        return has(key) ? scalar(key, values.get(key)) : Optional.empty();
    }

    /** A list of texts, or one text alone; empty where there is none. */
    public List<String> texts(String key) {
        return nodes(key).stream().flatMap(node -> scalar(key, node).stream()).toList();
    }

    /**
     * A value that a parser makes of the text.
     *
     * @param parser   throws {@link IllegalArgumentException} or a {@link java.time.DateTimeException} for what it is not
     * @param expected what it is, such as "a number from 1 to 65535"
     */
    public <T> Optional<T> parsed(String key, Function<String, T> parser, String expected) {
        Optional<String> text = optional(key);
        try {
            return text.map(parser);
        } catch (IllegalArgumentException | java.time.DateTimeException wrong) {
            problem(key, SetupIssue.NOT_THE_SHAPE, key, expected);
            return Optional.empty();
        }
    }

    public int number(String key, int otherwise, int least, int most) {
        return parsed(key, text -> Values.number(text, least, most), "a number from " + least + " to " + most)
                .orElse(otherwise);
    }

    /** A number with its unit: {@code 30s}, {@code 5m}, {@code 2h}, {@code 7d}. */
    public Duration duration(String key, Duration otherwise) {
        return parsed(key, Values::duration, "a time such as 30s, 5m, 2h or 7d").orElse(otherwise);
    }

    public boolean flag(String key, boolean otherwise) {
        return choice(key, Map.of("true", true, "false", false), otherwise);
    }

    /** One word of a few. */
    public <T> T choice(String key, Map<String, T> words, T otherwise) {
        Optional<String> text = optional(key);
        if (text.isPresent() && !words.containsKey(text.get())) {
            String known = "They are: " + String.join(", ", words.keySet()) + ".";
            problem(key, SetupIssue.NOT_ONE_OF, key, DidYouMean.or(text.get(), words.keySet(), known));
        }
        return text.map(word -> words.getOrDefault(word, otherwise)).orElse(otherwise);
    }

    /** A path that must be given; one that is not absolute counts from the folder of the file. */
    public Path path(String key) {
        return text(key).isEmpty() ? base : optionalPath(key).orElse(base);
    }

    public Optional<Path> optionalPath(String key) {
        return parsed(key, base::resolve, "a path of this machine");
    }

    public List<Path> paths(String key) {
        return texts(key).stream().flatMap(text -> resolved(key, text)).toList();
    }

    /** Some letters are in no path of some machines. */
    private Stream<Path> resolved(String key, String text) {
        try {
            return Stream.of(base.resolve(text));
        } catch (InvalidPathException e) {
            problem(key, SetupIssue.NOT_THE_SHAPE, key, "a path of this machine");
            return Stream.empty();
        }
    }

    /** A secret that must be given: where it is, never the secret itself. */
    public Secret secret(String key) {
        if (!has(key)) {
            problem(key, SetupIssue.MISSING, key);
        }
        return optionalSecret(key).orElse(Secret.none());
    }

    public Optional<Secret> optionalSecret(String key) {
        if (has(key) && values.get(key) instanceof ScalarNode) {
            problem(key, SetupIssue.SECRET_IN_CLEAR, key);
            return Optional.empty();
        }
        return section(key).map(where -> Secret.read(where, key));
    }

    /** Entries below an entry; empty where there are none. */
    public Optional<Section> section(String key) {
        return has(key) ? Optional.of(child(key, values.get(key))) : Optional.empty();
    }

    /** A list of groups of entries; empty where there is none. */
    public List<Section> sections(String key) {
        return nodes(key).stream().map(node -> child(key, node)).toList();
    }

    private Section child(String key, Node node) {
        Section child = of(node, key, base, problems);
        below.add(child);
        return child;
    }

    private List<Node> nodes(String key) {
        Node node = has(key) ? values.get(key) : null;
        return node instanceof SequenceNode list ? list.getValue() : node == null ? List.of() : List.of(node);
    }

    /** Notes what is wrong with an entry, at its line, or at that of the group where it is missing. */
    public void problem(String key, IssueKind kind, Object... fillers) {
        problems.add(lines.getOrDefault(key, line), kind, fillers);
    }

    /** Once everything was asked for: names what nobody knows. */
    void finish() {
        values.keySet().stream().filter(key -> !asked.contains(key)).forEach(this::unknown);
        below.forEach(Section::finish);
    }

    private void unknown(String key) {
        String known = "There are: " + String.join(", ", asked) + ".";
        problem(key, SetupIssue.UNKNOWN_KEY, key, DidYouMean.or(key, asked, known));
    }

    private Optional<String> scalar(String key, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            problem(key, SetupIssue.NOT_A_TEXT, key);
            return Optional.empty();
        }
        if (scalar.getValue().isBlank() || scalar.isPlain() && scalar.getValue().matches("~|null")) {
            problem(key, SetupIssue.MISSING, key);
            return Optional.empty();
        }
        return Optional.of(scalar.getValue().strip());
    }
}
