// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.export;

import java.util.List;
import java.util.UUID;
import org.postern.ledger.Checkpoint;
import org.postern.ledger.Leaf;
import org.postern.ledger.LedgerIssue;

/** What verifying an exported ledger found. */
public sealed interface Verdict {

    /**
     * Everything in the file holds together.
     *
     * @param scope       whether that is the whole ledger
     * @param fingerprint SHA-256 of the key it was checked with
     * @param trustedKey  whether the caller named that key; if not, compare the fingerprint by another way
     * @param newest      the last checkpoint: size and root stand for the whole ledger
     * @param checkpoints how many were verified
     * @param proven      entries shown by an inclusion proof
     * @param hashed      entries of a whole ledger that are there by their hash only, because they are others'
     * @param notices     worth knowing, without breaking anything
     */
    record Verified(
            BundleLine.Scope scope,
            String fingerprint,
            boolean trustedKey,
            Checkpoint newest,
            long checkpoints,
            List<Proven> proven,
            long hashed,
            List<LedgerIssue> notices)
            implements Verdict {}

    /** One entry that is proven to be in the ledger. */
    record Proven(long index, Leaf leaf) {

        public String kind() {
            return leaf.kind();
        }

        public UUID subject() {
            return leaf.subject();
        }

        /** Of the act, in milliseconds since 1970 UTC. */
        public long time() {
            return leaf.time();
        }
    }

    /**
     * The file, or the ledger behind it, is not to be believed.
     *
     * @param issues   at least one, in the order found, one per cause
     * @param moreLeft whether there were more than are listed
     */
    record Broken(List<LedgerIssue> issues, boolean moreLeft) implements Verdict {}
}
