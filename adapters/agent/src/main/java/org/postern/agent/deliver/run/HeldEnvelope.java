// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.run;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What is remembered of one collected envelope; nothing of what it says.
 *
 * @param unit         the unit it is for; empty string for none
 * @param received     when it was opened and verified first
 * @param done         names of the sinks that have it
 * @param acknowledged whether the gateway knows that a person has read it
 */
record HeldEnvelope(UUID id, String type, String unit, Instant received, Set<String> done, boolean acknowledged) {

    HeldEnvelope {
        done = Set.copyOf(done);
    }

    HeldEnvelope with(Set<String> sinks, boolean read) {
        return new HeldEnvelope(id, type, unit, received, sinks, read);
    }
}
