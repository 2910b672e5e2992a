// SPDX-License-Identifier: Apache-2.0
package org.postern.app.decision;

import java.util.Optional;
import org.postern.protocol.decide.Decider;

/** The sharing protocols that this gateway decides by. */
public interface ProtocolsInForce {

    Decider decider();

    /** Why nothing may be released any more under a version that decided earlier; empty while its agreement is in force. */
    Optional<String> refusal(DecisionStore.ProtocolVersion version);
}
