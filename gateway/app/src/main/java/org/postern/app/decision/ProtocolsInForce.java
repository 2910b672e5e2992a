// SPDX-License-Identifier: Apache-2.0
package org.postern.app.decision;

import java.util.List;
import java.util.Optional;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.decide.Decider;

/** The sharing protocols that this gateway decides by; ask anew for every decision. */
public interface ProtocolsInForce {

    /** Decides by the versions in force at this instant. */
    Decider decider();

    /** What the decider decides by, with what a party has withdrawn. */
    List<CompiledProtocol> protocols();

    /**
     * Why nothing may be released any more under a version that decided earlier, with a stable code. Empty while its
     * agreement is in force, also where a later version has taken its place.
     */
    Optional<String> refusal(DecisionStore.ProtocolVersion version);
}
