// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import java.util.Locale;
import org.postern.app.storage.KeyedReference;
import org.postern.document.Document;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The few facts of a valid document that become columns: keyed references, version and urgency. */
@Component
class DocumentFacts {

    private final KeyedReference reference;

    DocumentFacts(KeyedReference reference) {
        this.reference = reference;
    }

    /** Keyed reference to the sender's own document, whatever its version. */
    byte[] documentRef(String agency, Document document) {
        return reference.of(
                "document",
                agency,
                document.type().id(),
                document.content().path("id").asString(""));
    }

    /** Keyed reference to the child: responsible authority, name and date of birth; equal for equal spellings only. */
    byte[] childRef(String responsibleAuthority, Document document) {
        JsonNode child = document.content().path("child");
        return reference.of(
                "child",
                responsibleAuthority,
                folded(child.path("name").path("given")),
                folded(child.path("name").path("family")),
                child.path("dateOfBirth").asString(""));
    }

    int version(Document document) {
        return document.content().path("version").asInt(1);
    }

    boolean urgent(Document document) {
        return "urgent".equals(document.content().path("urgency").asString(""));
    }

    private static String folded(JsonNode name) {
        return name.asString("").strip().toLowerCase(Locale.ROOT);
    }
}
