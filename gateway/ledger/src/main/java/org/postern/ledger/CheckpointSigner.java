// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

/** Signs checkpoints; only ever one that {@link Integrator} gave, or the ledger could be forked. */
public final class CheckpointSigner {

    private final LedgerSigner signer;

    public CheckpointSigner(LedgerSigner signer) {
        this.signer = signer;
    }

    /** The checkpoint as a signed note, to be kept and handed out as it is. */
    public String sign(Checkpoint checkpoint) {
        if (!checkpoint.origin().equals(signer.key().origin())) {
            throw new IllegalArgumentException("A ledger signs its own checkpoints only");
        }
        return signer.note(checkpoint.text());
    }
}
