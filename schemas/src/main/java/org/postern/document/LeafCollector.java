// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Walks one schema and collects its leaves, its arrays and all names it uses. Follows {@code $ref} into other files and
 * the branches of {@code allOf}, {@code anyOf}, {@code oneOf}, {@code then} and {@code else}: whatever any branch
 * allows
 * may be said, so all of it is known. What stands beside a {@code $ref} overrides what it refers to.
 */
final class LeafCollector {

    private static final List<String> BRANCHES = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> CONDITIONAL = List.of("then", "else");
    private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");
    private static final int MAX_DEPTH = 64;

    private final SchemaResources resources;
    private final Map<String, SchemaLeaf> leaves = new LinkedHashMap<>();
    private final Set<String> arrays = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();

    LeafCollector(SchemaResources resources) {
        this.resources = resources;
    }

    void collect(String schemaId) {
        walk(schemaId, resources.schema(schemaId), "", LeafWords.NONE, 0);
    }

    Map<String, SchemaLeaf> leaves() {
        return leaves;
    }

    Set<String> arrays() {
        return arrays;
    }

    Set<String> names() {
        return names;
    }

    private void walk(String id, JsonNode schema, String path, LeafWords outer, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalStateException("schema " + id + " refers to itself at " + path);
        }
        LeafWords words = outer.over(schema);
        if (schema.has("$ref")) {
            String ref = schema.get("$ref").stringValue();
            int hash = ref.indexOf('#');
            String schemaId = hash == 0
                    ? id
                    : URI.create(id).resolve(ref.substring(0, hash)).toString();
            walk(schemaId, resources.schema(schemaId).at(ref.substring(hash + 1)), path, words, depth + 1);
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            names.add(property.getKey());
            String inner = path.isEmpty() ? property.getKey() : path + '.' + property.getKey();
            walk(id, property.getValue(), inner, LeafWords.NONE, depth + 1);
        }
        if (schema.has("items")) {
            arrays.add(path + "[]");
            walk(id, schema.get("items"), path + "[]", words, depth + 1);
        }
        BRANCHES.forEach(
                branch -> schema.path(branch).forEach(inner -> walk(id, inner, path, LeafWords.NONE, depth + 1)));
        CONDITIONAL.forEach(branch -> {
            if (schema.has(branch)) {
                walk(id, schema.get(branch), path, LeafWords.NONE, depth + 1);
            }
        });
        if (SCALARS.contains(schema.path("type").asString("")) || schema.has("enum") || schema.has("const")) {
            leaves.merge(path, words.leaf(path, schema), LeafCollector::annotated);
        }
    }

    /** A branch may narrow a leaf without repeating its annotation. */
    private static SchemaLeaf annotated(SchemaLeaf first, SchemaLeaf second) {
        return first.field().category().isEmpty() ? second : first;
    }
}
