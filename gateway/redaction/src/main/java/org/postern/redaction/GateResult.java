// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import java.util.List;
import org.postern.redaction.manifest.Manifest;
import tools.jackson.databind.node.ObjectNode;

/** What came out of the gate for one recipient. */
public sealed interface GateResult {

    /** What waits for a person, in document order. */
    List<HeldField> held();

    /**
     * This may leave.
     *
     * @param disclosure the reduced document
     * @param held       fields left out of it for now, and withheld facts that somebody must look at
     */
    record Cleared(ObjectNode disclosure, Manifest manifest, List<HeldField> held) implements GateResult {

        /** Never the content. */
        @Override
        public String toString() {
            return "Cleared[" + held.size() + " held]";
        }
    }

    /** Nothing leaves until a person has looked. */
    record HeldWhole(String reason, List<HeldField> held) implements GateResult {}

    /** No field is left that a rule shares; the held ones may still wait for a person. */
    record NothingToSend(List<HeldField> held) implements GateResult {}
}
