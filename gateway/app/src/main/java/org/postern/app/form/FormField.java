// SPDX-License-Identifier: Apache-2.0
package org.postern.app.form;

import java.util.List;
import java.util.Optional;
import org.postern.document.CodeLists;
import org.postern.document.CodedValue;
import org.postern.document.DocumentType;
import org.postern.document.SchemaCatalogue;
import org.postern.document.SchemaLeaf;

/**
 * One question of a form; label, hint and choices are the schema's.
 *
 * @param pointer where the answer goes in the document (RFC 6901); also the name of the input
 * @param options for {@link Kind#CHOICE} and {@link Kind#CHOICES}
 */
public record FormField(String pointer, String label, String hint, Kind kind, List<Option> options, boolean required) {

    /** How a question is asked. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        /** Day, month and year, each in a box of its own: {@code POINTER.day} and so on. */
        DATE,
        /** A date with a time of day, in the United Kingdom's time: {@code POINTER.time} besides. */
        MOMENT,
        YES_NO,
        /** One of a list. */
        CHOICE,
        /** Any of a list; the pointer is an array's. */
        CHOICES,
        /** An agency's id, chosen by its name. */
        AGENCY
    }

    /** One choice. */
    public record Option(String value, String words) {}

    public FormField {
        options = List.copyOf(options);
    }

    /** An anchor and an input's id: letters, digits and hyphens. */
    public String anchor() {
        return "f" + pointer.replaceAll("[^A-Za-z0-9]", "-");
    }

    static FormField of(DocumentType type, String pointer, boolean required) {
        boolean several = pointer.endsWith("/*");
        String path = pointer.substring(1).replaceAll("/(\\d+|\\*)", "[]").replace('/', '.');
        SchemaLeaf leaf = SchemaCatalogue.standard()
                .leaf(type, path)
                .orElseThrow(() -> new IllegalStateException("no such field in the schema: " + path));
        List<Option> options = options(leaf);
        return new FormField(
                several ? pointer.substring(0, pointer.length() - 2) : pointer,
                leaf.title(),
                leaf.description(),
                several ? Kind.CHOICES : kind(leaf, options),
                options,
                required);
    }

    private static Kind kind(SchemaLeaf leaf, List<Option> options) {
        if (!options.isEmpty()) {
            return Kind.CHOICE;
        }
        if (leaf.field().isNarrative()) {
            return Kind.LONG_TEXT;
        }
        return switch (leaf.field().type()) {
            case "date" -> Kind.DATE;
            case "date-time" -> Kind.MOMENT;
            case "boolean" -> Kind.YES_NO;
            default -> isAgency(leaf.path()) ? Kind.AGENCY : Kind.TEXT;
        };
    }

    private static boolean isAgency(String path) {
        return path.equals("onBehalfOf") || path.endsWith("Authority") || path.endsWith(".provider");
    }

    private static List<Option> options(SchemaLeaf leaf) {
        Optional<List<Option>> coded = leaf.codes()
                .map(list -> CodeLists.standard().list(list).values().stream()
                        .filter(value -> value.validTo().isEmpty())
                        .map(FormField::option)
                        .toList());
        return coded.orElseGet(() -> leaf.allowed().stream()
                .map(value -> new Option(value, capital(value.replace('-', ' '))))
                .toList());
    }

    private static Option option(CodedValue value) {
        return new Option(value.code(), value.label());
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
