// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import java.time.Duration;

/** Promises leaves; to be called only once the leaf is sure to be committed in the same transaction as its act. */
public final class PromiseSigner {

    private final LedgerSigner signer;
    private final Duration maxMergeDelay;

    public PromiseSigner(LedgerSigner signer, Duration maxMergeDelay) {
        this.signer = signer;
        this.maxMergeDelay = maxMergeDelay;
    }

    /** A signed note over the leaf's hash; the promise's time is the leaf's. */
    public String promise(Leaf leaf) {
        Promise promise = new Promise(signer.key().origin(), leaf.hash(), leaf.time(), maxMergeDelay.toMillis());
        return signer.note(promise.text());
    }
}
