// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.agent.AgentIssue;
import org.postern.agent.value.Words;
import org.postern.document.DocumentType;
import org.postern.envelope.pki.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a mapping and checks it against the schema, so that a slip shows when it is read and not when a child moves. */
final class MappingReader {

    private static final Set<String> KEYS = Set.of(
            "mapping",
            "like",
            "title",
            "document",
            "records",
            "join",
            "named",
            "telling",
            "roster",
            "stays",
            "required",
            "child",
            "keys",
            "references",
            "about",
            "words",
            "columns",
            "fallbacks",
            "documents");
    private static final Set<String> PLAN_KEYS = Set.of("name", "when", "needs", "move", "drop", "set");

    private MappingReader() {}

    /**
     * Reads one file.
     *
     * @param name of the file, for messages
     * @param others files of other mappings by their ids; what this one is {@code like} lends it every key that it does
     *               not have itself
     * @return refused with PST-8070 or 8071
     */
    static Verdict<Mapping> read(String name, JsonNode file, Map<String, JsonNode> others) {
        try {
            return Verdict.accept(mapping(complete(file, others)));
        } catch (IllegalArgumentException wrong) {
            return AgentIssue.MAPPING_WRONG.refuse(name, wrong.getMessage());
        }
    }

    private static JsonNode complete(JsonNode file, Map<String, JsonNode> others) {
        Optional<String> like = Yaml.optional(file, "like");
        if (like.isEmpty()) {
            return file;
        }
        JsonNode other = others.get(like.get());
        if (other == null) {
            throw new IllegalArgumentException("there is no mapping " + like.get() + " to be like");
        }
        ObjectNode complete = (ObjectNode) other.deepCopy();
        Yaml.entries(file).forEach(entry -> complete.set(entry.getKey(), entry.getValue()));
        return complete;
    }

    private static Mapping mapping(JsonNode file) {
        Yaml.onlyKnown(file, "the mapping", KEYS);
        String type = Yaml.text(file, "document");
        DocumentType document = DocumentType.of(type)
                .orElseThrow(() -> new IllegalArgumentException("there is no document type " + type));
        ColumnReader columns = new ColumnReader(document, file.path("words"));
        Mapping mapping = new Mapping(
                Yaml.text(file, "mapping"),
                Yaml.text(file, "title"),
                document,
                layout(file.path("records")),
                join(file.path("join")),
                plain(file.path("named")),
                Yaml.paths(file.path("telling")),
                file.path("roster").asBoolean(false),
                file.path("stays").asBoolean(false),
                Yaml.paths(file.path("required")),
                Yaml.pathLists(file.path("child")),
                Yaml.pathLists(file.path("keys")),
                Yaml.paths(file.path("references")),
                plain(file.path("about")),
                file.path("columns").valueStream().map(columns::read).toList(),
                fallbacks(file.path("fallbacks")),
                file.path("documents").valueStream().map(MappingReader::plan).toList());
        check(mapping, columns);
        return mapping;
    }

    private static void check(Mapping mapping, ColumnReader columns) {
        if (mapping.plans().isEmpty()
                || mapping.columns().isEmpty()
                || mapping.child().isEmpty()) {
            throw new IllegalArgumentException("columns, documents and child must not be empty");
        }
        mapping.fallbacks().forEach(fallback -> columns.checkPath(fallback.path()));
        mapping.required().stream().filter(path -> !path.besideDocument()).forEach(columns::checkPath);
        mapping.plans().forEach(plan -> plan.set().keySet().forEach(columns::checkPath));
    }

    private static Optional<RecordLayout> layout(JsonNode records) {
        if (records.isMissingNode()) {
            return Optional.empty();
        }
        Yaml.onlyKnown(records, "records", Set.of("element", "values"));
        return Optional.of(new RecordLayout(Yaml.text(records, "element"), Yaml.texts(records.path("values"))));
    }

    private static Optional<Mapping.Join> join(JsonNode join) {
        if (join.isMissingNode()) {
            return Optional.empty();
        }
        Yaml.onlyKnown(join, "join", Set.of("here", "there"));
        return Optional.of(new Mapping.Join(Yaml.text(join, "here"), Yaml.text(join, "there")));
    }

    private static Set<String> plain(JsonNode node) {
        return Yaml.texts(node).stream().map(Words::plain).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A list of {@code {path: alternatives}}, where an alternative is a value, {@code {from}}, {@code {sender}}. */
    private static List<Fallback> fallbacks(JsonNode node) {
        List<Fallback> fallbacks = new ArrayList<>();
        Yaml.entries(node).forEach(entry -> {
            JsonNode said = entry.getValue();
            Iterable<JsonNode> alternatives = said.isArray() ? said : List.of(said);
            alternatives.forEach(one -> fallbacks.add(fallback(FieldPath.of(entry.getKey()), one)));
        });
        return fallbacks;
    }

    static Fallback fallback(FieldPath path, JsonNode said) {
        if (!said.isObject()) {
            return new Fallback(path, Optional.of(said), Optional.empty(), Optional.empty(), List.of());
        }
        Yaml.onlyKnown(said, "a fallback", Set.of("value", "from", "sender", "when"));
        return new Fallback(
                path,
                Optional.of(said.path("value")).filter(value -> !value.isMissingNode()),
                Yaml.optional(said, "from").map(FieldPath::of),
                Yaml.optional(said, "sender"),
                conditions(said.path("when")));
    }

    private static List<Condition> conditions(JsonNode node) {
        return Yaml.texts(node).stream().map(Condition::of).toList();
    }

    private static Plan plan(JsonNode node) {
        Yaml.onlyKnown(node, "a document", PLAN_KEYS);
        Map<FieldPath, FieldPath> move = new LinkedHashMap<>();
        Yaml.entries(node.path("move"))
                .forEach(entry -> move.put(
                        FieldPath.of(entry.getKey()),
                        FieldPath.of(entry.getValue().asString())));
        Map<FieldPath, JsonNode> set = new LinkedHashMap<>();
        Yaml.entries(node.path("set")).forEach(entry -> set.put(FieldPath.of(entry.getKey()), entry.getValue()));
        return new Plan(
                Yaml.text(node, "name"),
                conditions(node.path("when")),
                Yaml.paths(node.path("needs")),
                move,
                Yaml.paths(node.path("drop")),
                set);
    }
}
