// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import org.postern.app.submission.KeyedFacts;
import org.postern.document.Document;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The few facts of a valid document that become columns: keyed references, version and urgency. */
@Component
class DocumentFacts {

    private final KeyedFacts reference;

    DocumentFacts(KeyedFacts reference) {
        this.reference = reference;
    }

    byte[] documentRef(String agency, Document document) {
        return reference.document(
                agency, document.type(), document.content().path("id").asString(""));
    }

    byte[] childRef(String responsibleAuthority, Document document) {
        JsonNode child = document.content().path("child");
        return reference.child(
                responsibleAuthority,
                child.path("name").path("given").asString(""),
                child.path("name").path("family").asString(""),
                child.path("dateOfBirth").asString(""));
    }

    int version(Document document) {
        return document.content().path("version").asInt(1);
    }

    boolean urgent(Document document) {
        return "urgent".equals(document.content().path("urgency").asString(""));
    }
}
