// SPDX-License-Identifier: Apache-2.0
package org.postern.app.submission;

import java.util.Locale;
import org.postern.app.storage.KeyedReference;
import org.postern.document.DocumentType;
import org.springframework.stereotype.Component;

/** The keyed references by which a document and its child are found again; equal for equal spellings only. */
@Component
public class KeyedFacts {

    private final KeyedReference reference;

    public KeyedFacts(KeyedReference reference) {
        this.reference = reference;
    }

    /** Of the sender's own document, whatever its version. @param id the sender's id for it */
    public byte[] document(String agency, DocumentType type, String id) {
        return reference.of("document", agency, type.id(), id);
    }

    /**
     * Of the child.
     *
     * @param authority   id of the responsible authority
     * @param dateOfBirth {@code YYYY-MM-DD}, empty where the document has none
     */
    public byte[] child(String authority, String given, String family, String dateOfBirth) {
        return reference.of("child", authority, folded(given), folded(family), dateOfBirth);
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
