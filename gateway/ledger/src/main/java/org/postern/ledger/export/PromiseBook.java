// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postern.ledger.Checked;
import org.postern.ledger.Checkpoint;
import org.postern.ledger.LedgerProblem;
import org.postern.ledger.Promise;
import org.postern.ledger.PromiseVerifier;
import org.postern.ledger.export.BundleLine.Scope;
import org.postern.ledger.tree.Hash;

/** Promises that somebody holds, ticked off as their leaves come by. */
final class PromiseBook {

    private final Map<Hash, Promise> open = new HashMap<>();
    private final List<Promise> seen = new ArrayList<>();
    private final Scope scope;
    private final Findings findings;

    PromiseBook(Collection<String> notes, PromiseVerifier verifier, Scope scope, Findings findings) {
        this.scope = scope;
        this.findings = findings;
        for (String note : notes) {
            Checked<Promise> checked = verifier.verify(note);
            checked.refusal().ifPresent(findings::broken);
            checked.accepted().ifPresent(promise -> open.put(promise.leaf(), promise));
        }
    }

    /** The leaf is there, to be covered by the next checkpoint. */
    void seen(Hash leaf) {
        Promise promise = open.remove(leaf);
        if (promise != null) {
            seen.add(promise);
        }
    }

    /** All leaves seen so far are in this checkpoint. */
    void covered(Checkpoint checkpoint) {
        for (Promise promise : seen) {
            if (checkpoint.time() > promise.deadline()) {
                late(promise, checkpoint);
            }
        }
        seen.clear();
    }

    /** The file ends with this checkpoint. */
    void end(Checkpoint last) {
        for (Promise promise : open.values()) {
            if (scope == Scope.WHOLE && last.time() > promise.deadline()) {
                findings.broken(
                        LedgerProblem.BROKEN_PROMISE,
                        "The promised leaf " + promise.leaf() + " is not in the ledger, though its time is up.");
            } else {
                findings.notice(
                        LedgerProblem.NOT_COMPARABLE,
                        "Whether the promised leaf " + promise.leaf() + " is in the ledger this file cannot show"
                                + (scope == Scope.WHOLE ? ": its time is not up yet." : "."));
            }
        }
    }

    private void late(Promise promise, Checkpoint checkpoint) {
        if (scope == Scope.WHOLE) {
            findings.broken(
                    LedgerProblem.BROKEN_PROMISE,
                    "The promised leaf " + promise.leaf() + " came into the ledger only with checkpoint "
                            + checkpoint.number() + ", after its time was up.");
        } else {
            findings.notice(
                    LedgerProblem.LATE_ENTRIES,
                    "The promised leaf " + promise.leaf() + " is in the ledger; whether it was in time this extract "
                            + "cannot show.");
        }
    }
}
