// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postern.document.SchemaField.Fact;
import tools.jackson.databind.JsonNode;

/** What annotations say about a leaf on the way to it; the outermost saying wins. */
record LeafWords(String category, String fact, String title, String description, String codes) {

    static final LeafWords NONE = new LeafWords("", "", "", "", "");

    /** These words, completed by what the schema itself says. */
    LeafWords over(JsonNode schema) {
        JsonNode own = schema.path("x-postern");
        return new LeafWords(
                first(category, own, "category"),
                first(fact, own, "fact"),
                first(title, schema, "title"),
                first(description, schema, "description"),
                first(codes, own, "codes"));
    }

    SchemaLeaf leaf(String path, JsonNode schema) {
        Fact kind = fact.isEmpty()
                ? Fact.NONE
                : Fact.valueOf(fact.toUpperCase(Locale.ROOT).replace('-', '_'));
        SchemaField field = new SchemaField(path, type(schema), category, kind);
        return new SchemaLeaf(
                field, title, description, Optional.of(codes).filter(list -> !list.isEmpty()), allowed(schema));
    }

    private static List<String> allowed(JsonNode schema) {
        return schema.path("enum")
                .valueStream()
                .map(value -> value.asString(""))
                .toList();
    }

    private String type(JsonNode schema) {
        String format = schema.path("format").asString("");
        if (format.equals("date") || format.equals("date-time")) {
            return format;
        }
        boolean coded = !codes.isEmpty() || schema.has("enum");
        return coded ? "code" : schema.path("type").asString("string");
    }

    private static String first(String outer, JsonNode node, String name) {
        return outer.isEmpty() ? node.path(name).asString("") : outer;
    }
}
