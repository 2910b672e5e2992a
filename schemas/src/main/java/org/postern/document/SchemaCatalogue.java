// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every leaf of every document schema, derived from the schemas themselves; what protocols, the redactor and forms are
 * checked against. Paths are schema paths without indices, e.g. {@code places[].address.postcode}.
 */
public final class SchemaCatalogue {

    private static final SchemaCatalogue STANDARD = new SchemaCatalogue(SchemaResources.standard());

    private final Map<DocumentType, Map<String, SchemaLeaf>> leaves = new EnumMap<>(DocumentType.class);
    private final Map<DocumentType, Set<String>> arrays = new EnumMap<>(DocumentType.class);
    private final Set<String> names = new HashSet<>();

    SchemaCatalogue(SchemaResources resources) {
        for (DocumentType type : DocumentType.values()) {
            LeafCollector collector = new LeafCollector(resources);
            collector.collect(SchemaResources.idOf(type));
            leaves.put(type, Collections.unmodifiableMap(collector.leaves()));
            arrays.put(type, Set.copyOf(collector.arrays()));
            names.addAll(collector.names());
        }
    }

    /** The schemas of this module, read once. */
    public static SchemaCatalogue standard() {
        return STANDARD;
    }

    /** All leaves, in the order of the schema. */
    public List<SchemaField> fields(DocumentType type) {
        return leaves.get(type).values().stream().map(SchemaLeaf::field).toList();
    }

    public Optional<SchemaField> field(DocumentType type, String path) {
        return leaf(type, path).map(SchemaLeaf::field);
    }

    public Optional<SchemaLeaf> leaf(DocumentType type, String path) {
        return Optional.ofNullable(leaves.get(type).get(path));
    }

    /**
     * The leaves that a pattern of a protocol names, in the order of the schema.
     *
     * @param pattern the path of a leaf, or a prefix that ends in {@code **} and means everything below; {@code **}
     *                alone is the whole document
     */
    public List<SchemaField> matching(DocumentType type, String pattern) {
        return fields(type).stream()
                .filter(field -> matches(pattern, field.path()))
                .toList();
    }

    /** Whether the pattern names the path; see {@link #matching}. */
    public static boolean matches(String pattern, String path) {
        if (pattern.equals("**")) {
            return true;
        }
        if (!pattern.endsWith(".**")) {
            return path.equals(pattern);
        }
        String above = pattern.substring(0, pattern.length() - ".**".length());
        return path.startsWith(above + ".") || path.startsWith(above + "[]");
    }

    /** The code list a leaf takes its values from. */
    public Optional<String> codesOf(DocumentType type, String path) {
        return leaf(type, path).flatMap(SchemaLeaf::codes);
    }

    /** The paths of all arrays, with their brackets, e.g. {@code places[]}. */
    public Set<String> arrays(DocumentType type) {
        return arrays.get(type);
    }

    /** The names that an object may have, by its path ({@code places[]}, empty for the document itself). */
    public Set<String> namesBelow(DocumentType type, String path) {
        String prefix = path.isEmpty() ? "" : path + ".";
        return leaves.get(type).keySet().stream()
                .filter(leaf -> leaf.startsWith(prefix))
                .map(leaf -> leaf.substring(prefix.length()).split("[.\\[]", 2)[0])
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether any schema has a property of this name; any other name may be somebody's and is never repeated. */
    public boolean knowsName(String name) {
        return names.contains(name);
    }

    /** The reader for documents. */
    public StrictJson reader() {
        return new StrictJson(JsonLimits.DOCUMENT, this::knowsName);
    }
}
