// SPDX-License-Identifier: Apache-2.0
package org.postern.app.inbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.delivery.DeliveryState;
import org.postern.document.DocumentType;

/**
 * One disclosure in a recipient's inbox, without anything that it says.
 *
 * @param id     of the envelope
 * @param from   as the envelope says; an agency, or {@code withheld}
 * @param readBy until when the protocol wants a person to have read it; empty where it does not ask
 * @param readAt when a person said that they had
 */
public record InboxItem(
        UUID id,
        UUID submission,
        DocumentType type,
        String unit,
        boolean urgent,
        DeliveryState state,
        String from,
        Instant at,
        Optional<Instant> readBy,
        Optional<Instant> readAt) {

    /** Asked for, not done, and its time is over. */
    public boolean isOverdue(Instant now) {
        return readAt.isEmpty() && readBy.filter(now::isAfter).isPresent();
    }
}
