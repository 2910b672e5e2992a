// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.export;

import org.postern.ledger.Checked;
import org.postern.ledger.Checkpoint;
import org.postern.ledger.Leaf;
import org.postern.ledger.LedgerProblem;
import org.postern.ledger.export.BundleLine.EntryLine;
import org.postern.ledger.export.BundleLine.HashLine;
import org.postern.ledger.tree.Hash;
import org.postern.ledger.tree.TreeAppender;

/**
 * Builds the tree again from the entries of a whole ledger and compares it with every checkpoint. After the first fault the
 * roots cannot fit any more and are not compared, so that one cause gives one finding.
 */
final class EntryReplay {

    private final TreeAppender tree = new TreeAppender();
    private final LeafTimes times;
    private final KnownCheckpoints known;
    private final PromiseBook promises;
    private final Findings findings;
    private boolean intact = true;
    private long expected;
    private long covered;
    private long hashed;

    EntryReplay(LeafTimes times, KnownCheckpoints known, PromiseBook promises, Findings findings) {
        this.times = times;
        this.known = known;
        this.promises = promises;
        this.findings = findings;
        known.reached(0, tree::root);
    }

    void entry(EntryLine line) {
        checkPlace(line.index());
        Hash hash = Leaf.hashOf(line.leaf());
        Checked<Leaf> leaf = Leaf.parse(line.leaf());
        if (!hash.equals(line.hash())) {
            fault(
                    LedgerProblem.ALTERED_ENTRY,
                    "Entry " + line.index() + " was altered: it does not have its stored hash.");
        } else if (leaf.accepted().isEmpty()) {
            findings.broken(LedgerProblem.MALFORMED_LEAF, "Entry " + line.index() + " is not a leaf in its form.");
        }
        leaf.accepted().ifPresent(read -> times.add(read.time()));
        add(hash);
    }

    /** Of an entry that is somebody else's. */
    void hashed(HashLine line) {
        checkPlace(line.index());
        add(line.hash());
        hashed++;
    }

    long hashed() {
        return hashed;
    }

    void checkpoint(Checkpoint checkpoint) {
        if (intact) {
            compare(checkpoint);
        }
        covered = checkpoint.size();
        // After a fault entries may stand before another checkpoint than theirs, so their times say nothing.
        if (intact) {
            times.covered(checkpoint);
            promises.covered(checkpoint);
        }
    }

    void end() {
        if (intact && tree.size() > covered) {
            findings.broken(
                    LedgerProblem.UNCOVERED_ENTRIES, "No checkpoint covers " + entries(covered, tree.size() - 1) + ".");
        }
        if (intact) {
            known.endOfWhole(tree.size());
        }
    }

    private void add(Hash hash) {
        tree.append(hash);
        promises.seen(hash);
        if (intact) {
            known.reached(tree.size(), tree::root);
        }
    }

    private void checkPlace(long index) {
        if (index > expected) {
            fault(
                    LedgerProblem.MISSING_ENTRY,
                    "Missing: " + entries(expected, index - 1) + ", before entry " + index + ".");
            expected = index + 1;
        } else if (index < expected) {
            fault(
                    LedgerProblem.MISPLACED_ENTRY,
                    "Entry " + index + " stands where entry " + expected + " should: moved, repeated or inserted.");
        } else {
            expected++;
        }
    }

    private void compare(Checkpoint checkpoint) {
        String name = "Checkpoint " + checkpoint.number();
        if (checkpoint.size() > tree.size()) {
            fault(
                    LedgerProblem.MISSING_ENTRY,
                    "Missing: " + entries(tree.size(), checkpoint.size() - 1) + ", which checkpoint "
                            + checkpoint.number() + " covers.");
        } else if (checkpoint.size() < tree.size()) {
            fault(
                    LedgerProblem.MISPLACED_ENTRY,
                    name + " covers " + checkpoint.size() + " entries but stands after " + tree.size() + ".");
        } else if (!checkpoint.root().equals(tree.root())) {
            fault(
                    LedgerProblem.ROOT_MISMATCH,
                    name + " was signed over other entries: "
                            + (covered < tree.size() ? entries(covered, tree.size() - 1) : "those before it")
                            + " were altered, dropped, inserted or put in another order.");
        }
    }

    private void fault(LedgerProblem problem, String text) {
        intact = false;
        findings.broken(problem, text);
    }

    private static String entries(long first, long last) {
        return first == last ? "entry " + first : "entries " + first + " to " + last;
    }
}
