// SPDX-License-Identifier: Apache-2.0
package org.postern.app.breakglass;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One time that somebody went beyond the rules.
 *
 * @param agency    the person's
 * @param owner     the controller of the document
 * @param person    a member of staff, by id
 * @param reason    a code of {@code release-reason}
 * @param dueAt     until when another person should have reviewed it
 * @param justified what that person found
 */
public record BreakGlassUse(
        UUID id,
        UUID submission,
        UUID delivery,
        String agency,
        String owner,
        String recipient,
        String unit,
        String person,
        String reason,
        Instant at,
        Instant dueAt,
        Optional<Instant> suspendedAt,
        Optional<Instant> reviewedAt,
        Optional<String> reviewedBy,
        Optional<Boolean> justified) {

    public boolean isRed() {
        return reviewedAt.isEmpty();
    }

    /** Whether this agency answers for it: whose person it was, or whose document. */
    public boolean isOf(String agencyId) {
        return agency.equals(agencyId) || owner.equals(agencyId);
    }
}
