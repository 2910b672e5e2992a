// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.document.DocumentLeaf;
import org.postern.document.SchemaCatalogue;
import org.postern.document.SchemaField;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;

/**
 * One date, or date and time, that a document holds.
 *
 * @param day    the day in England and Wales
 * @param moment empty for a date without time
 */
record Dated(String pointer, String path, LocalDate day, Optional<Instant> moment) {

    private static final SchemaCatalogue CATALOGUE = SchemaCatalogue.standard();

    static Stream<Dated> in(DocumentView document) {
        return document.leaves().flatMap(leaf -> of(document, leaf).stream());
    }

    /** Whether the schema says that the leaf is a date, or a date and time. */
    static boolean isDated(DocumentView document, DocumentLeaf leaf) {
        String type = type(document, leaf);
        return type.equals("date") || type.equals("date-time");
    }

    private static Optional<Dated> of(DocumentView document, DocumentLeaf leaf) {
        return switch (type(document, leaf)) {
            case "date" ->
                document.date(leaf.pointer()).map(day -> new Dated(leaf.pointer(), leaf.path(), day, Optional.empty()));
            case "date-time" ->
                document.moment(leaf.pointer())
                        .map(moment -> new Dated(
                                leaf.pointer(),
                                leaf.path(),
                                LocalDate.ofInstant(moment, ValidationContext.LONDON),
                                Optional.of(moment)));
            default -> Optional.empty();
        };
    }

    private static String type(DocumentView document, DocumentLeaf leaf) {
        return CATALOGUE
                .field(document.type(), leaf.path())
                .map(SchemaField::type)
                .orElse("");
    }
}
