// SPDX-License-Identifier: Apache-2.0
package org.postern.app.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.postern.document.DocumentType;

/**
 * One document accepted from one agency; what it says is sealed under its own key and is not in here.
 *
 * @param documentRef keyed reference to the sender's document id
 * @param childRef    keyed reference to the child
 * @param expiresOn   the day after which the key is destroyed
 */
public record Submission(
        UUID id,
        String agency,
        Optional<String> onBehalfOf,
        DocumentType type,
        boolean urgent,
        byte[] documentRef,
        int version,
        byte[] childRef,
        Instant acceptedAt,
        LocalDate expiresOn,
        Optional<UUID> supersededBy,
        Optional<Instant> recalledAt) {

    /** Whether it is this agency's document: it said it, or it was said on its behalf. */
    public boolean isOf(String agencyId) {
        return agency.equals(agencyId) || onBehalfOf.filter(agencyId::equals).isPresent();
    }

    /** The controller: the agency it was said on behalf of, else the one that said it. */
    public String owner() {
        return onBehalfOf.orElse(agency);
    }
}
