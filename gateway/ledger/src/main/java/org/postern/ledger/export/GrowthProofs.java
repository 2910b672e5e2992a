// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.export;

import java.util.Optional;
import org.postern.ledger.Checkpoint;
import org.postern.ledger.LedgerProblem;
import org.postern.ledger.tree.ConsistencyProof;

/** Checks the consistency proofs between the checkpoints of a file. */
final class GrowthProofs {

    private final Findings findings;
    private Optional<ConsistencyProof> offered = Optional.empty();

    GrowthProofs(Findings findings) {
        this.findings = findings;
    }

    void offer(ConsistencyProof proof) {
        reportUnused();
        offered = Optional.of(proof);
    }

    /**
     * Two checkpoints follow each other.
     *
     * @param needed whether only a proof can show that the second grew from the first
     */
    void between(Checkpoint older, Checkpoint newer, boolean needed) {
        boolean shown = offered.map(proof -> proof.from() == older.size()
                        && proof.to() == newer.size()
                        && proof.verify(older.root(), newer.root()))
                .orElse(!needed || older.size() == newer.size());
        if (!shown) {
            findings.broken(
                    LedgerProblem.BAD_CONSISTENCY_PROOF,
                    "Nothing shows that checkpoint " + newer.number() + " grew from checkpoint " + older.number()
                            + (offered.isPresent() ? ": the proof between them does not verify." : "."));
        }
        offered = Optional.empty();
    }

    void end() {
        reportUnused();
    }

    private void reportUnused() {
        if (offered.isPresent()) {
            findings.broken(
                    LedgerProblem.BAD_CONSISTENCY_PROOF, "A consistency proof does not stand between two checkpoints.");
        }
    }
}
