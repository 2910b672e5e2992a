// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import java.util.Iterator;
import java.util.Optional;
import org.postern.ledger.tree.Hash;
import org.postern.ledger.tree.InclusionProof;
import org.postern.ledger.tree.TreeAppender;

/** Reads signed promises of one ledger, and judges whether one was kept. Checkpoints given to it must be verified ones. */
public final class PromiseVerifier {

    private final LedgerKey key;

    public PromiseVerifier(LedgerKey key) {
        this.key = key;
    }

    public Checked<Promise> verify(String note) {
        Optional<SignedNote> signed = SignedNote.parse(note);
        if (signed.isEmpty()) {
            return Checked.refused(LedgerProblem.MALFORMED_PROMISE, "A promise is not a signed note.");
        }
        if (!signed.get().isSignedBy(key)) {
            return Checked.refused(LedgerProblem.BAD_PROMISE_SIGNATURE, "A promise is not signed by the ledger's key.");
        }
        return Promise.parse(signed.get().text())
                .then(promise -> promise.origin().equals(key.origin())
                        ? Checked.valid(promise)
                        : Checked.refused(LedgerProblem.MALFORMED_PROMISE, "A promise belongs to another ledger."));
    }

    /** Judges by a proof that the leaf is in a checkpoint. */
    public PromiseOutcome judge(Promise promise, Checkpoint checkpoint, InclusionProof proof) {
        if (!includes(checkpoint, promise, proof)) {
            return PromiseOutcome.NOT_SHOWN;
        }
        return checkpoint.time() <= promise.deadline() ? PromiseOutcome.KEPT : PromiseOutcome.INCLUDED;
    }

    /**
     * Judges by a checkpoint of after the deadline that the leaf's place lies beyond, and a later one that has the leaf: proof
     * that it came too late. The two must be known to be consistent.
     */
    public PromiseOutcome judgeDelay(Promise promise, Checkpoint without, Checkpoint with, InclusionProof proof) {
        if (!includes(with, promise, proof)) {
            return PromiseOutcome.NOT_SHOWN;
        }
        boolean late = without.origin().equals(with.origin())
                && without.time() > promise.deadline()
                && without.size() <= proof.index();
        return late ? PromiseOutcome.BROKEN : judge(promise, with, proof);
    }

    /** Judges by all leaves of a checkpoint, which their root vouches for: proof that the leaf is not among them. */
    public PromiseOutcome judgeAbsence(Promise promise, Checkpoint checkpoint, Iterator<Hash> allLeaves) {
        TreeAppender tree = new TreeAppender();
        boolean found = false;
        while (allLeaves.hasNext()) {
            Hash leaf = allLeaves.next();
            found |= leaf.equals(promise.leaf());
            tree.append(leaf);
        }
        boolean complete = checkpoint.origin().equals(promise.origin())
                && tree.size() == checkpoint.size()
                && tree.root().equals(checkpoint.root());
        if (!complete) {
            return PromiseOutcome.NOT_SHOWN;
        }
        boolean due = checkpoint.time() > promise.deadline();
        if (found) {
            return due ? PromiseOutcome.INCLUDED : PromiseOutcome.KEPT;
        }
        return due ? PromiseOutcome.BROKEN : PromiseOutcome.NOT_SHOWN;
    }

    private static boolean includes(Checkpoint checkpoint, Promise promise, InclusionProof proof) {
        return checkpoint.origin().equals(promise.origin())
                && proof.size() == checkpoint.size()
                && proof.verify(promise.leaf(), checkpoint.root());
    }
}
