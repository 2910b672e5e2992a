// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import java.util.Optional;

/** Reads signed checkpoints of one ledger and believes only what its key signed. */
public final class CheckpointVerifier {

    private final LedgerKey key;

    public CheckpointVerifier(LedgerKey key) {
        this.key = key;
    }

    public Checked<Checkpoint> verify(String note) {
        Optional<SignedNote> signed = SignedNote.parse(note);
        if (signed.isEmpty()) {
            return Checked.refused(LedgerProblem.MALFORMED_CHECKPOINT, "A checkpoint is not a signed note.");
        }
        if (!signed.get().isSignedBy(key)) {
            return Checked.refused(
                    LedgerProblem.BAD_CHECKPOINT_SIGNATURE, "A checkpoint is not signed by the ledger's key.");
        }
        return Checkpoint.parse(signed.get().text()).then(this::ofThisLedger);
    }

    private Checked<Checkpoint> ofThisLedger(Checkpoint checkpoint) {
        return checkpoint.origin().equals(key.origin())
                ? Checked.valid(checkpoint)
                : Checked.refused(LedgerProblem.FOREIGN_CHECKPOINT, "A checkpoint belongs to another ledger.");
    }
}
