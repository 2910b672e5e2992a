// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.Relation;
import org.postern.document.Document;
import org.postern.document.DocumentType;

/** Takes a document in as the gateway does: reads it, validates it, finds its parties and asks who may say it. */
@FunctionalInterface
public interface Intake {

    Received receive(DocumentType type, byte[] body, Agency sender, Instant now);

    /** What became of it. */
    sealed interface Received {}

    /**
     * Valid, and the sender may say it.
     *
     * @param onBehalfOf whose mandate it uses
     */
    record Accepted(Document document, Optional<Agency> onBehalfOf, Map<Relation, Agency> parties)
            implements Received {}

    /** @param codes of the errors, warnings left out, in document order */
    record Invalid(List<String> codes) implements Received {}

    record NotEntitled(String code) implements Received {}
}
