// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.agent.value.ReaderKind;
import org.postern.document.DocumentType;
import org.postern.document.SchemaCatalogue;
import org.postern.document.SchemaLeaf;
import tools.jackson.databind.JsonNode;

/** Reads the columns of a mapping; heading, note and example come from the schema where the mapping has none. */
final class ColumnReader {

    private static final Set<String> KEYS = Set.of(
            "path", "heading", "also", "clock", "read", "words", "withoutTime", "with", "note", "example", "template");
    private static final SchemaCatalogue CATALOGUE = SchemaCatalogue.standard();

    private final DocumentType type;
    private final JsonNode words;

    /** @param words other ways of writing the codes of a list, by the list's name */
    ColumnReader(DocumentType type, JsonNode words) {
        this.type = type;
        this.words = words;
    }

    Column read(JsonNode node) {
        Yaml.onlyKnown(node, "a column", KEYS);
        FieldPath path = FieldPath.of(Yaml.text(node, "path"));
        String kind = Yaml.optional(node, "read").orElse(ReaderKind.LEAF.id());
        ReaderKind read = ReaderKind.of(kind)
                .orElseThrow(() -> new IllegalArgumentException("there is no way to read a column called " + kind));
        Optional<SchemaLeaf> leaf = leaf(path);
        if (read == ReaderKind.LEAF && leaf.isEmpty()) {
            throw new IllegalArgumentException("no value of a " + type + " has the path " + path.schemaPath());
        }
        if (read != ReaderKind.LEAF) {
            checkPath(path);
        }
        return new Column(
                path,
                Yaml.optional(node, "heading")
                        .or(() -> leaf.map(SchemaLeaf::title))
                        .orElse(path.schemaPath()),
                Yaml.texts(node.path("also")),
                Yaml.texts(node.path("clock")),
                read,
                words(node, leaf),
                Yaml.optional(node, "withoutTime").map(LocalTime::parse),
                with(node.path("with")),
                Yaml.optional(node, "note")
                        .or(() -> leaf.map(SchemaLeaf::description))
                        .orElse(""),
                Yaml.optional(node, "example").orElse(""),
                node.path("template").asBoolean(true));
    }

    /** A column for a leaf that the mapping does not list, named by a sender's own heading. */
    Column of(FieldPath path, String heading) {
        SchemaLeaf leaf = leaf(path)
                .orElseThrow(() ->
                        new IllegalArgumentException("no value of a " + type + " has the path " + path.schemaPath()));
        return new Column(
                path,
                heading,
                List.of(),
                List.of(),
                ReaderKind.LEAF,
                Map.of(),
                Optional.of(LocalTime.NOON),
                Map.of(),
                leaf.description(),
                "",
                false);
    }

    private Map<String, List<String>> words(JsonNode column, Optional<SchemaLeaf> leaf) {
        Map<String, List<String>> all = new LinkedHashMap<>(leaf.flatMap(SchemaLeaf::codes)
                .map(list -> Yaml.textsByName(words.path(list)))
                .orElse(Map.of()));
        all.putAll(Yaml.textsByName(column.path("words")));
        return all;
    }

    private Optional<SchemaLeaf> leaf(FieldPath path) {
        return CATALOGUE.leaf(type, path.schemaPath());
    }

    /** @throws IllegalArgumentException where the schema has nothing there */
    void checkPath(FieldPath path) {
        String place = path.schemaPath();
        boolean known = path.besideDocument()
                || leaf(path).isPresent()
                || !CATALOGUE.namesBelow(type, place).isEmpty();
        if (!known) {
            throw new IllegalArgumentException("nothing of a " + type + " has the path " + place);
        }
    }

    private static Map<String, String> with(JsonNode node) {
        return Yaml.entries(node).stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asString()));
    }
}
