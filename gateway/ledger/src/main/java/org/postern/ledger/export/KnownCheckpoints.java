// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.export;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.postern.ledger.Checked;
import org.postern.ledger.Checkpoint;
import org.postern.ledger.CheckpointVerifier;
import org.postern.ledger.LedgerProblem;
import org.postern.ledger.tree.Hash;

/** Checkpoints that somebody kept from before, which the ledger at hand must still be a growth of. */
final class KnownCheckpoints {

    private final TreeMap<Long, Checkpoint> bySize = new TreeMap<>();
    private final Findings findings;

    KnownCheckpoints(Collection<String> notes, CheckpointVerifier verifier, Findings findings) {
        this.findings = findings;
        for (String note : notes) {
            Checked<Checkpoint> checked = verifier.verify(note);
            checked.refusal().ifPresent(findings::broken);
            checked.accepted().ifPresent(this::add);
        }
    }

    /** The tree has this size now. */
    void reached(long size, Supplier<Hash> root) {
        Checkpoint known = bySize.remove(size);
        if (known != null && !known.root().equals(root.get())) {
            reportFork(known);
        }
    }

    /** The file ends; none that was not reached fits. */
    void endOfWhole(long size) {
        if (!bySize.isEmpty()) {
            findings.broken(
                    LedgerProblem.CUT_BACK,
                    "A checkpoint kept from before covers " + bySize.lastKey() + " entries, but the ledger has only "
                            + size + ": it was cut back.");
        }
    }

    /** The file ends, and had only some sizes in it. */
    void endOfExtract() {
        if (!bySize.isEmpty()) {
            findings.notice(
                    LedgerProblem.NOT_COMPARABLE,
                    bySize.size() + " checkpoints kept from before have other sizes than those in this extract; "
                            + "only the whole ledger can be compared with them.");
        }
    }

    private void add(Checkpoint checkpoint) {
        Optional.ofNullable(bySize.putIfAbsent(checkpoint.size(), checkpoint))
                .filter(other -> !other.root().equals(checkpoint.root()))
                .ifPresent(this::reportFork);
    }

    private void reportFork(Checkpoint known) {
        findings.broken(
                LedgerProblem.FORK,
                "The checkpoint kept from before over " + known.size()
                        + " entries has another root: the ledger was forked or rewritten.");
    }
}
