// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.document.DocumentType;

/**
 * Everything that happened to one submission, as far as the auditor's agency may know it. Holds no value of the document.
 *
 * @param id         of the submission, or of the envelope where it was received
 * @param side       on which the auditor's agency stands
 * @param recipients each with what was decided; empty where it was received
 * @param deliveries envelopes; where it was received, the one
 * @param events     the ledger's entries in order of time
 * @param looks      who looked at this evidence before, newest first; empty where it was received
 */
public record Story(
        UUID id,
        Side side,
        Head head,
        List<RecipientStory> recipients,
        List<DeliveryStory> deliveries,
        List<Event> events,
        List<Look> looks) {

    /**
     * @param from         who sent it; where it was received, who the envelope says it is from
     * @param onBehalfOf   empty where it was received
     * @param version      empty where it was received
     * @param at           when it was accepted, or when the envelope was sealed
     * @param expiresOn    after this day everything but the evidence is destroyed
     * @param erased       it has been destroyed
     * @param supersededBy the submission with the next version
     * @param recalledAt   the sender took it back
     * @param signed       the sender's own signature over it is kept
     */
    public record Head(
            String from,
            Optional<String> onBehalfOf,
            DocumentType type,
            boolean urgent,
            Optional<Integer> version,
            Instant at,
            LocalDate expiresOn,
            boolean erased,
            Optional<UUID> supersededBy,
            Optional<Instant> recalledAt,
            boolean signed) {}
}
