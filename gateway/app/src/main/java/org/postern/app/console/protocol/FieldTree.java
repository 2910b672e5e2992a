// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.document.DocumentType;
import org.postern.document.SchemaCatalogue;
import org.postern.protocol.edit.Outline.RulePart;
import org.postern.protocol.render.FieldNames;

/**
 * What a rule or a ceiling can name, as a form shows it: the parts of the documents, each with everything in it, its groups
 * and its single fields.
 *
 * @param others what is chosen and is no part of the documents; the check says what is wrong with it
 */
record FieldTree(List<Part> parts, List<String> others, boolean whole) {

    private static final String WHOLE = "**";

    /** @param chosen how many of its boxes are ticked */
    record Part(String title, List<Box> boxes, long chosen) {}

    /** @param group everything below, not one field */
    record Box(String path, String name, boolean group, boolean chosen) {}

    static FieldTree of(RulePart rule) {
        return of(rule.fields(), types(rule));
    }

    /** @param fields paths and patterns that are chosen now */
    static FieldTree of(Collection<String> fields, List<DocumentType> types) {
        Set<String> chosen = new LinkedHashSet<>(fields);
        Map<String, Map<String, Box>> parts = new LinkedHashMap<>();
        for (DocumentType type : types) {
            FieldNames names = new FieldNames(type);
            List<String> paths = SchemaCatalogue.standard().fields(type).stream()
                    .map(field -> field.path())
                    .toList();
            for (String path : paths) {
                Map<String, Box> boxes = parts.computeIfAbsent(top(path), any -> new LinkedHashMap<>());
                groups(path)
                        .filter(group -> paths.stream()
                                        .filter(one -> SchemaCatalogue.matches(group, one))
                                        .count()
                                > 1)
                        .forEach(group -> boxes.putIfAbsent(
                                group,
                                new Box(
                                        group,
                                        "Everything in: " + names.of(group.substring(0, group.length() - 3)),
                                        true,
                                        chosen.contains(group))));
                boxes.putIfAbsent(path, new Box(path, names.of(path), false, chosen.contains(path)));
            }
        }
        Set<String> others = new LinkedHashSet<>(chosen);
        others.remove(WHOLE);
        parts.values().forEach(boxes -> others.removeAll(boxes.keySet()));
        List<Part> all = new ArrayList<>();
        parts.forEach((title, boxes) -> all.add(new Part(
                title,
                List.copyOf(boxes.values()),
                boxes.values().stream().filter(Box::chosen).count())));
        return new FieldTree(all, List.copyOf(others), chosen.contains(WHOLE));
    }

    /** Without what another choice holds already. */
    static List<String> plain(List<String> chosen) {
        return chosen.stream()
                .distinct()
                .filter(one -> chosen.stream()
                        .noneMatch(other -> !other.equals(one)
                                && other.endsWith(WHOLE)
                                && SchemaCatalogue.matches(other, one.replace(".**", ".x"))))
                .toList();
    }

    private static List<DocumentType> types(RulePart rule) {
        List<DocumentType> named = rule.documents().stream()
                .flatMap(id -> DocumentType.of(id).stream())
                .toList();
        return named.isEmpty() ? List.of(DocumentType.values()) : named;
    }

    private static String top(String path) {
        String first = path.split("[.\\[]", 2)[0];
        boolean single = first.equals(path);
        return single ? "About the document itself" : capital(words(first));
    }

    /** Every prefix of a path, as a pattern for everything below it. */
    private static Stream<String> groups(String path) {
        List<String> groups = new ArrayList<>();
        for (int at = path.indexOf('.'); at >= 0; at = path.indexOf('.', at + 1)) {
            groups.add(path.substring(0, at) + ".**");
        }
        return groups.stream();
    }

    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
