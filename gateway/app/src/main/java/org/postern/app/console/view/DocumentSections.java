// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postern.document.CodeLists;
import org.postern.document.DocumentLeaf;
import org.postern.document.DocumentLeaves;
import org.postern.document.DocumentType;
import org.postern.document.SchemaCatalogue;
import org.postern.document.SchemaLeaf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lays a document, whole or reduced, out for people: the schema's titles, codes in words, one section for each part. */
public final class DocumentSections {

    private static final String GENERAL = "About this document";

    private DocumentSections() {}

    public static List<Section> of(DocumentType type, ObjectNode document) {
        Map<String, List<Section.Line>> sections = new LinkedHashMap<>();
        DocumentLeaves.of(document)
                .filter(leaf -> !leaf.value().isNull())
                .forEach(leaf -> sections.computeIfAbsent(title(leaf.pointer()), title -> new ArrayList<>())
                        .add(line(type, leaf)));
        return sections.entrySet().stream()
                .map(section -> new Section(section.getKey(), section.getValue()))
                .toList();
    }

    private static Section.Line line(DocumentType type, DocumentLeaf leaf) {
        Optional<SchemaLeaf> schema = SchemaCatalogue.standard().leaf(type, leaf.path());
        return new Section.Line(
                leaf.pointer(),
                leaf.path(),
                label(leaf, schema),
                value(leaf.value(), schema),
                schema.filter(known -> known.field().isNarrative()).isPresent());
    }

    private static String label(DocumentLeaf leaf, Optional<SchemaLeaf> schema) {
        String title = schema.map(SchemaLeaf::title).orElse("");
        String label = title.isEmpty()
                ? FieldLabels.words(leaf.path().substring(leaf.path().lastIndexOf('.') + 1))
                : title;
        String[] steps = leaf.pointer().substring(1).split("/");
        String[] names = leaf.path().split("\\.");
        // A value deep inside says where: "Address, Postcode".
        boolean deep = names.length > 2 && !label.toLowerCase(Locale.ROOT).contains(last(names, 2));
        return deep && steps.length > 2 ? FieldLabels.capital(last(names, 2)) + ", " + label : label;
    }

    private static String last(String[] names, int back) {
        return FieldLabels.words(names[names.length - back].replace("[]", ""));
    }

    private static String value(JsonNode value, Optional<SchemaLeaf> schema) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "Yes" : "No";
        }
        String text = value.asString("");
        return schema.flatMap(SchemaLeaf::codes)
                .flatMap(codes -> CodeLists.standard().label(codes, text))
                .or(() -> schema.flatMap(leaf -> Times.words(leaf.field().type(), text)))
                .orElse(text);
    }

    /** The part of the document that the pointer is in; elements of a list are counted from 1. */
    private static String title(String pointer) {
        String[] steps = pointer.substring(1).split("/");
        if (steps.length < 2) {
            return GENERAL;
        }
        String name = FieldLabels.capital(FieldLabels.words(steps[0]));
        return steps[1].matches("\\d+") ? name + " " + (Integer.parseInt(steps[1]) + 1) : name;
    }
}
