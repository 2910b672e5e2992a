// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A question to a person: may this go after all? Asked by the leak gate, the recogniser or the serious-harm floor.
 *
 * @param kind    {@code leak}, {@code recogniser} or {@code serious-harm}
 * @param whole   nothing goes to the recipient until this is decided
 * @param agency  and {@code unit}: who is asked first
 * @param deputy  and {@code deputyUnit}: who is asked when the clock has run out
 * @param outcome {@code released} or {@code kept}
 */
public record Review(
        UUID id,
        UUID submission,
        UUID decision,
        String recipient,
        String kind,
        boolean whole,
        String agency,
        String unit,
        String deputy,
        String deputyUnit,
        Instant askedAt,
        Instant dueAt,
        Optional<Instant> escalatedAt,
        Optional<Instant> decidedAt,
        Optional<String> outcome) {

    /** Whether this agency may decide now. */
    public boolean isFor(String agencyId) {
        return agency.equals(agencyId) || (deputy.equals(agencyId) && escalatedAt.isPresent());
    }
}
