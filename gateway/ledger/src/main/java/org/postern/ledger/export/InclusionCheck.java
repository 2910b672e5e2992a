// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.ledger.Checkpoint;
import org.postern.ledger.Leaf;
import org.postern.ledger.LedgerProblem;
import org.postern.ledger.export.BundleLine.InclusionLine;
import org.postern.ledger.export.Verdict.Proven;
import org.postern.ledger.tree.Hash;

/** Checks the inclusion proofs of a file. */
final class InclusionCheck {

    /** Enough for whatever one asks to have proven; keeps a hostile file from filling the memory. */
    private static final int MOST = 10_000;

    private final PromiseBook promises;
    private final Findings findings;
    private final List<Proven> proven = new ArrayList<>();

    InclusionCheck(PromiseBook promises, Findings findings) {
        this.promises = promises;
        this.findings = findings;
    }

    void check(InclusionLine line, Optional<Checkpoint> last) {
        String name = "The proof for entry " + line.index();
        Optional<Leaf> leaf = Leaf.parse(line.leaf()).accepted();
        if (leaf.isEmpty()) {
            findings.broken(LedgerProblem.MALFORMED_LEAF, name + " is over something that is not a leaf in its form.");
        } else if (last.isEmpty() || last.get().size() != line.size()) {
            findings.broken(LedgerProblem.BAD_INCLUSION_PROOF, name + " does not stand after its checkpoint.");
        } else if (!line.proof().verify(leaf.get().hash(), last.get().root())) {
            findings.broken(
                    LedgerProblem.BAD_INCLUSION_PROOF,
                    name + " does not verify: the entry is not in checkpoint "
                            + last.get().number() + " at this place.");
        } else if (leaf.get().time() > last.get().time()) {
            findings.broken(
                    LedgerProblem.TIME_WENT_BACK, "Entry " + line.index() + " bears a later time than its checkpoint.");
        } else {
            accept(line.index(), leaf.get(), last.get());
        }
    }

    List<Proven> proven() {
        return List.copyOf(proven);
    }

    private void accept(long index, Leaf leaf, Checkpoint checkpoint) {
        if (proven.size() < MOST) {
            proven.add(new Proven(index, leaf));
        }
        Hash hash = leaf.hash();
        promises.seen(hash);
        promises.covered(checkpoint);
    }
}
