// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postern.document.SchemaField;

/** The tree behind the leaf paths of one document type: what conditions are type-checked against. */
sealed interface Shape {

    /** A value. */
    record Leaf(SchemaField field) implements Shape {}

    /** A list of elements of one shape. */
    record Many(Shape element) implements Shape {}

    /** Named members. */
    record Members(Map<String, Shape> members) implements Shape {}

    /** The shape of a whole document with these leaves. */
    static Members of(List<SchemaField> fields) {
        Map<String, SchemaField> whole = new LinkedHashMap<>();
        fields.forEach(field -> whole.put(field.path(), field));
        return (Members) below(whole);
    }

    /** @param below the leaves of one node, by the rest of their path */
    private static Shape below(Map<String, SchemaField> below) {
        if (below.containsKey("")) {
            return new Leaf(below.get(""));
        }
        if (below.keySet().stream().allMatch(rest -> rest.startsWith("[]"))) {
            Map<String, SchemaField> inner = new LinkedHashMap<>();
            below.forEach((rest, field) -> inner.put(withoutDot(rest.substring(2)), field));
            return new Many(below(inner));
        }
        Map<String, Map<String, SchemaField>> groups = new LinkedHashMap<>();
        below.forEach((rest, field) -> {
            int end = endOfName(rest);
            groups.computeIfAbsent(rest.substring(0, end), name -> new LinkedHashMap<>())
                    .put(withoutDot(rest.substring(end)), field);
        });
        Map<String, Shape> members = new LinkedHashMap<>();
        groups.forEach((name, inner) -> members.put(name, below(inner)));
        return new Members(members);
    }

    private static int endOfName(String path) {
        int dot = path.indexOf('.');
        int bracket = path.indexOf('[');
        int end = dot < 0 ? path.length() : dot;
        return bracket < 0 ? end : Math.min(end, bracket);
    }

    private static String withoutDot(String rest) {
        return rest.startsWith(".") ? rest.substring(1) : rest;
    }
}
