// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.util.concurrent.CompletableFuture;

/** Where documents go: the gateway, or in a rehearsal nowhere. */
@FunctionalInterface
public interface DocumentSink {

    /** May be asked again with the same document after a crash; the answer must then be the same. */
    Handed hand(Prepared document);

    /** As {@link #hand}, while the caller does something else; several may be on their way, and arrive in any order. */
    default CompletableFuture<Handed> handSoon(Prepared document) {
        return CompletableFuture.completedFuture(hand(document));
    }
}
