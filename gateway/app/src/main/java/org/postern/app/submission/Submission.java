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
        Optional<Instant> recalledAt) {}
