// SPDX-License-Identifier: Apache-2.0
package org.postern.app.acknowledgement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a person's reading of one delivery.
 *
 * @param by   until when the protocol wants it read; empty where it does not ask, or nothing is sealed yet
 * @param done empty until somebody has said so
 */
public record Reading(UUID delivery, Optional<Instant> by, Optional<Done> done) {

    /**
     * That it was read.
     *
     * @param at         when, as the recipient says
     * @param role       of the reader
     * @param receivedAt when the gateway was told
     */
    public record Done(Instant at, String role, Instant receivedAt) {}
}
