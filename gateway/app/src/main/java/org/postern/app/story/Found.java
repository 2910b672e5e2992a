// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.document.DocumentType;

/**
 * One line of what was found.
 *
 * @param id      of the submission where it was sent, of the envelope where it was received: what {@link Stories} takes
 * @param at      when it was accepted, or when the envelope was sealed
 * @param from    who sent it; of a received envelope, who it says it is from ({@code withheld} where it does not say)
 * @param state   {@code accepted}, {@code superseded}, {@code recalled} or {@code erased}; of an envelope, its delivery's state
 * @param version of the document; empty for an envelope
 */
public record Found(
        UUID id,
        Side side,
        Instant at,
        String from,
        DocumentType type,
        boolean urgent,
        String state,
        Optional<Integer> version) {

    /**
     * One page, newest first.
     *
     * @param next where the following page begins; empty where this is the last
     */
    public record Page(List<Found> found, Optional<Cursor> next) {}
}
