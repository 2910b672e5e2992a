// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.export;

import org.postern.ledger.Checkpoint;
import org.postern.ledger.LedgerProblem;

/** Compares the times of leaves with that of the checkpoint that first covers them. */
final class LeafTimes {

    private final long maxMergeDelay;
    private final Findings findings;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;

    LeafTimes(long maxMergeDelay, Findings findings) {
        this.maxMergeDelay = maxMergeDelay;
        this.findings = findings;
    }

    void add(long time) {
        earliest = Math.min(earliest, time);
        latest = Math.max(latest, time);
    }

    void covered(Checkpoint checkpoint) {
        if (latest > checkpoint.time()) {
            findings.broken(
                    LedgerProblem.TIME_WENT_BACK,
                    "Checkpoint " + checkpoint.number() + " bears an earlier time than an entry that it covers.");
        }
        if (earliest < checkpoint.time() - maxMergeDelay) {
            findings.notice(
                    LedgerProblem.LATE_ENTRIES,
                    "Checkpoint " + checkpoint.number() + " covers entries that had waited longer than " + maxMergeDelay
                            + " ms for it.");
        }
        earliest = Long.MAX_VALUE;
        latest = Long.MIN_VALUE;
    }
}
