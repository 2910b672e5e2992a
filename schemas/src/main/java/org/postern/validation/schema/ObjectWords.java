// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.schema;

import com.networknt.schema.Error;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.agency.Suggestions;
import org.postern.document.DocumentType;
import org.postern.document.Issue;
import org.postern.document.Pointers;
import org.postern.document.SchemaCatalogue;

/** The words for what an object lacks, and for what nobody knows in it. An unknown name is never repeated. */
final class ObjectWords {

    private static final Set<String> MISSING = Set.of("required", "dependentRequired");
    private static final Set<String> UNKNOWN =
            Set.of("additionalProperties", "unevaluatedProperties", "propertyNames", "patternProperties");

    private final SchemaCatalogue catalogue;
    private final DocumentType type;
    private final Set<String> missing = new HashSet<>();
    private final Set<String> misspelt = new HashSet<>();
    private final Map<String, Set<String>> names = new HashMap<>();

    ObjectWords(SchemaCatalogue catalogue, DocumentType type, List<Error> errors) {
        this.catalogue = catalogue;
        this.type = type;
        errors.stream()
                .filter(error -> MISSING.contains(error.getKeyword()))
                .forEach(error -> missing.add(Pointers.child(pointer(error), missingName(error))));
        errors.stream()
                .filter(error -> UNKNOWN.contains(error.getKeyword()))
                .forEach(error -> suggestions(error).stream()
                        .map(name -> Pointers.child(pointer(error), name))
                        .filter(missing::contains)
                        .findFirst()
                        .ifPresent(misspelt::add));
    }

    static boolean speaksOf(Error error) {
        return MISSING.contains(error.getKeyword()) || UNKNOWN.contains(error.getKeyword());
    }

    Stream<Issue> issues(Error error, String pointer) {
        return MISSING.contains(error.getKeyword()) ? missing(error, pointer) : unknown(error, pointer);
    }

    private Stream<Issue> missing(Error error, String pointer) {
        String name = missingName(error);
        if (misspelt.contains(Pointers.child(pointer, name))) {
            return Stream.empty();
        }
        if (pointer.isEmpty() && name.equals("schema")) {
            return Stream.of(SchemaIssue.NO_SCHEMA.at("", type.schema()));
        }
        String path = Pointers.schemaPath(Pointers.child(pointer, name));
        String title = catalogue
                .leaf(type, path)
                .map(leaf -> " (" + leaf.title() + ")")
                .orElse("");
        return Stream.of(SchemaIssue.MISSING.at(pointer, name, title));
    }

    private Stream<Issue> unknown(Error error, String pointer) {
        String property = error.getProperty();
        if (property != null && names(pointer).contains(property)) {
            return Stream.empty(); // only not evaluated because another place of the same object is wrong
        }
        List<String> near = suggestions(error);
        return Stream.of(SchemaIssue.UNKNOWN_PROPERTY.at(pointer, Suggestions.sentence(near)));
    }

    private List<String> suggestions(Error error) {
        String property = error.getProperty();
        return property == null ? List.of() : Suggestions.near(property, names(pointer(error)));
    }

    private Set<String> names(String pointer) {
        return names.computeIfAbsent(Pointers.schemaPath(pointer), path -> catalogue.namesBelow(type, path));
    }

    private String pointer(Error error) {
        return ErrorTranslator.pointer(error, catalogue);
    }

    private static String missingName(Error error) {
        return String.valueOf(error.getArguments()[0]);
    }
}
