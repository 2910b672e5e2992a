// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.schema;

import com.networknt.schema.Error;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.postern.document.DocumentType;
import org.postern.document.Issue;
import org.postern.document.Pointers;
import org.postern.document.SchemaCatalogue;
import org.postern.document.SchemaLeaf;
import tools.jackson.databind.JsonNode;

/** The words for a value that its schema does not allow. */
final class ValueWords {

    /** Most telling first. */
    private static final List<String> TELLING = List.of(
            "type",
            "const",
            "enum",
            "format",
            "maxLength",
            "minLength",
            "pattern",
            "minimum",
            "maximum",
            "minItems",
            "maxItems",
            "uniqueItems");

    private final SchemaCatalogue catalogue;

    ValueWords(SchemaCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    static int rank(String keyword) {
        int rank = TELLING.indexOf(keyword);
        return rank < 0 ? TELLING.size() : rank;
    }

    Issue issue(DocumentType type, Error error, String pointer) {
        JsonNode limit = error.getSchemaNode();
        String what = describe(type, pointer);
        return switch (error.getKeyword()) {
            case "type" -> SchemaIssue.WRONG_KIND.at(pointer, kind(limit), what);
            case "const" -> SchemaIssue.NOT_ALLOWED.at(pointer, limit.asString(""));
            case "enum" -> SchemaIssue.NOT_ALLOWED.at(pointer, words(limit));
            case "format" -> format(limit, pointer, what);
            case "pattern" -> SchemaIssue.WRONG_SHAPE.at(pointer, title(type, pointer), what);
            case "minLength" -> SchemaIssue.TOO_SHORT.at(pointer, limit.asString(""));
            case "maxLength" -> SchemaIssue.TOO_LONG.at(pointer, limit.asString(""));
            case "minimum", "exclusiveMinimum" -> SchemaIssue.OUT_OF_RANGE.at(pointer, "at least " + limit);
            case "maximum", "exclusiveMaximum" -> SchemaIssue.OUT_OF_RANGE.at(pointer, "at most " + limit);
            case "minItems" -> SchemaIssue.TOO_FEW.at(pointer, limit.asString(""));
            case "maxItems" -> SchemaIssue.TOO_MANY.at(pointer, limit.asString(""));
            case "uniqueItems" -> SchemaIssue.REPEATED.at(pointer);
            default -> SchemaIssue.AGAINST_SCHEMA.at(pointer, error.getKeyword());
        };
    }

    /** What the schema says belongs there. */
    String describe(DocumentType type, String pointer) {
        return catalogue
                .leaf(type, Pointers.schemaPath(pointer))
                .map(SchemaLeaf::description)
                .filter(text -> !text.isEmpty())
                .orElse("See the schema of the document type.");
    }

    private String title(DocumentType type, String pointer) {
        return catalogue
                .leaf(type, Pointers.schemaPath(pointer))
                .map(SchemaLeaf::title)
                .filter(text -> !text.isEmpty())
                .orElse("see the schema");
    }

    private static Issue format(JsonNode format, String pointer, String what) {
        return switch (format.asString("")) {
            case "date" -> SchemaIssue.NOT_A_DATE.at(pointer);
            case "date-time" -> SchemaIssue.NOT_A_MOMENT.at(pointer);
            default -> SchemaIssue.WRONG_SHAPE.at(pointer, format.asString(""), what);
        };
    }

    private static String kind(JsonNode type) {
        return switch (type.asString("")) {
            case "string" -> "a text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "an object";
            default -> "of a kind allowed here";
        };
    }

    private static String words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(word -> word.asString(""))
                .collect(Collectors.joining(", "));
    }
}
