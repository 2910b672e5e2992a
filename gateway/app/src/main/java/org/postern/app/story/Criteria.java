// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.postern.document.DocumentType;

/**
 * What an auditor looks for; what is empty is not asked for, and all that is given must fit.
 *
 * @param id         of a submission that was sent, or of an envelope that was received
 * @param agency     the other side: a recipient of what was sent, or the sender that an envelope names
 * @param from       first day, in the gateway's days (UTC)
 * @param to         last day
 * @param documentId the sender's own id of a document that was sent; nothing that was received fits
 * @param child      made by {@link EvidenceSearch#reference}; never a name
 */
public record Criteria(
        Optional<UUID> id,
        Optional<String> agency,
        Optional<DocumentType> type,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> documentId,
        Optional<ChildReference> child) {

    public static Criteria none() {
        return new Criteria(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Which were given, for the log of looks; a document id may carry a name, so not what they were. */
    String given() {
        Map<String, Optional<?>> all = new TreeMap<>(Map.of(
                "id",
                id,
                "agency",
                agency,
                "type",
                type,
                "from",
                from,
                "to",
                to,
                "document",
                documentId,
                "child",
                child));
        all.values().removeIf(Optional::isEmpty);
        return String.join(",", all.keySet());
    }

    @Override
    public String toString() {
        return "Criteria[" + given() + "]";
    }
}
