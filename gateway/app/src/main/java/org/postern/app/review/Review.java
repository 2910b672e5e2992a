// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A question to a person: may this go after all? Asked by the leak gate, the recogniser or the serious-harm floor.
 *
 * @param kind    {@code leak}, {@code recogniser}, {@code serious-harm} or {@code release}
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

    /** Whether this reviewer may decide now: of the unit that is asked, or of the deputy's once the clock has run out. */
    public boolean isFor(Reviewer reviewer) {
        return isFirst(reviewer) || isDeputy(reviewer);
    }

    /** Whether this reviewer is only asked because the clock has run out. */
    public boolean isDeputy(Reviewer reviewer) {
        return escalatedAt.isPresent()
                && deputy.equals(reviewer.agency())
                && reviewer.unit().map(deputyUnit::equals).orElse(true)
                && !isFirst(reviewer);
    }

    private boolean isFirst(Reviewer reviewer) {
        return agency.equals(reviewer.agency())
                && reviewer.unit().map(unit::equals).orElse(true);
    }
}
