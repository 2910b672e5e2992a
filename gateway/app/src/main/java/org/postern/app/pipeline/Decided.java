// SPDX-License-Identifier: Apache-2.0
package org.postern.app.pipeline;

import java.time.Instant;
import java.util.List;
import org.postern.protocol.Outcome;

/**
 * A document with what the protocols in force say about each possible recipient.
 *
 * @param at the time that was decided for
 */
public record Decided(Valid valid, Instant at, List<Outcome> outcomes) {

    @Override
    public String toString() {
        return "Decided[" + outcomes.size() + "]";
    }
}
