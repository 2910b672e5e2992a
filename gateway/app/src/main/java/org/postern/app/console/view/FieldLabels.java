// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.view;

import java.util.Locale;
import java.util.Optional;
import org.postern.document.DocumentType;
import org.postern.document.SchemaCatalogue;
import org.postern.document.SchemaLeaf;
import org.springframework.stereotype.Component;

/**
 * What a field of a document is called, for people: by the schema's titles, with the place in a list. Templates call it
 * {@code @fieldLabels}.
 */
@Component("fieldLabels")
public class FieldLabels {

    public String label(String type, String pointer, String path) {
        return of(type, pointer, path);
    }

    /** E.g. {@code Place 2, Address: Postcode}. @param pointer RFC 6901; @param path schema path */
    public static String of(String type, String pointer, String path) {
        Optional<SchemaLeaf> leaf = DocumentType.of(type)
                .flatMap(known -> SchemaCatalogue.standard().leaf(known, path));
        String[] steps = pointer.startsWith("/") ? pointer.substring(1).split("/") : new String[] {path};
        String title =
                leaf.map(SchemaLeaf::title).filter(known -> !known.isEmpty()).orElse(words(last(path)));
        if (steps.length < 2) {
            return title;
        }
        String part = capital(words(steps[0]));
        return (steps[1].matches("\\d+") ? part + " " + (Integer.parseInt(steps[1]) + 1) : part) + ": " + title;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    static String words(String name) {
        return name.replace("[]", "").replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
