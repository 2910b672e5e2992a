// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.export;

import java.util.Optional;
import org.postern.ledger.Checked;
import org.postern.ledger.Checkpoint;
import org.postern.ledger.CheckpointVerifier;
import org.postern.ledger.LedgerProblem;
import org.postern.ledger.export.BundleLine.Scope;

/** Follows the checkpoints of a file: each signed, each after the one before, none left out of a whole ledger. */
final class CheckpointTrail {

    private final CheckpointVerifier verifier;
    private final Scope scope;
    private final Findings findings;
    private Optional<Checkpoint> last = Optional.empty();
    private long count;
    /** A refused one has no number to go on from, and is one fault, not two. */
    private boolean numberUnknown;

    CheckpointTrail(CheckpointVerifier verifier, Scope scope, Findings findings) {
        this.verifier = verifier;
        this.scope = scope;
        this.findings = findings;
    }

    /** The checkpoint, where it is signed and may follow the last one. */
    Optional<Checkpoint> next(String note) {
        Checked<Checkpoint> checked = verifier.verify(note);
        if (checked instanceof Checked.Refused<Checkpoint> refused) {
            String place =
                    last.map(before -> "after checkpoint " + before.number()).orElse("first in the file");
            findings.broken(refused.issue().problem(), refused.issue().text() + " It stands " + place + ".");
            numberUnknown = true;
        }
        Optional<Checkpoint> next = checked.accepted().filter(this::follows);
        if (next.isPresent()) {
            last = next;
            numberUnknown = false;
            count++;
        }
        return next;
    }

    Optional<Checkpoint> last() {
        return last;
    }

    long count() {
        return count;
    }

    private boolean follows(Checkpoint checkpoint) {
        String name = "Checkpoint " + checkpoint.number();
        if (last.isPresent()) {
            Checkpoint before = last.get();
            String after = " after checkpoint " + before.number();
            if (checkpoint.size() == before.size() && !checkpoint.root().equals(before.root())) {
                findings.broken(
                        LedgerProblem.FORK,
                        name + " and checkpoint " + before.number() + " both cover " + before.size()
                                + " entries but have different roots: the ledger was forked.");
                return false;
            }
            if (checkpoint.size() < before.size()) {
                findings.broken(
                        LedgerProblem.SIZE_WENT_BACK,
                        name + " covers " + checkpoint.size() + " entries" + after + " covered " + before.size() + ".");
                return false;
            }
            if (checkpoint.time() < before.time()) {
                findings.broken(LedgerProblem.TIME_WENT_BACK, name + " bears an earlier time than the one before it.");
            }
        }
        checkNumber(checkpoint);
        return true;
    }

    private void checkNumber(Checkpoint checkpoint) {
        long expected = last.map(Checkpoint::number).orElse(0L) + 1;
        boolean gap = scope == Scope.WHOLE ? checkpoint.number() != expected : checkpoint.number() < expected;
        if (gap && !numberUnknown) {
            findings.broken(
                    LedgerProblem.CHECKPOINT_GAP,
                    "Checkpoint " + checkpoint.number() + " stands where checkpoint " + expected + " should.");
        }
    }
}
