// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postern.envelope.Opened;
import org.postern.envelope.pki.Refusal;

/**
 * A place of the agency's own to which opened envelopes are handed. Handing over the same envelope again does no harm, since
 * after a crash nobody knows whether it arrived.
 */
public interface Sink extends AutoCloseable {

    /** Empty where it has arrived; otherwise why not, and it is tried again later. */
    Optional<Refusal> hand(Opened opened);

    /**
     * That a person has read an envelope, as the place says.
     *
     * @param role of the reader
     */
    record Read(UUID envelope, String role, Instant at) {}

    /** Who has read what, of these envelopes; said again until {@link #answered}. */
    default List<Read> read(Set<UUID> waiting) {
        return List.of();
    }

    /** @param taken true when the gateway knows now that it was read; false where it will never take what was said */
    default void answered(UUID envelope, boolean taken) {}

    @Override
    default void close() {}
}
