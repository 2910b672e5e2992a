// SPDX-License-Identifier: Apache-2.0
package org.postern.app.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.postern.ledger.Salt;

/**
 * One act in the ledger, and whether it is proven there.
 *
 * @param kind    of act
 * @param subject what it is about: a submission, decision, delivery, review or look
 * @param index   its place; empty while it waits for one
 * @param leaf    canonical text
 * @param opening empty once the submission's key is destroyed, and for a caller who may not have it
 */
public record EntryProof(
        String kind,
        UUID subject,
        Instant at,
        Optional<Long> index,
        String leaf,
        State state,
        Optional<Opening> opening) {

    /** How far a leaf can be proven now. */
    public enum State {
        /** Not covered by a signed checkpoint yet; within a second it is. */
        WAITING,
        /** In the tree that the newest checkpoint was signed over, and its statement is the one committed to. */
        PROVEN,
        /** What is stored is not what was recorded. */
        ALTERED
    }

    /**
     * What opens the commitment.
     *
     * @param statement the bytes that were committed to: JSON
     */
    public record Opening(Salt salt, byte[] statement) {

        @Override
        public String toString() {
            return "Opening";
        }
    }

    /** The same act without what opens it. */
    public EntryProof closed() {
        return new EntryProof(kind, subject, at, index, leaf, state, Optional.empty());
    }
}
