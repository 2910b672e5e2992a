// SPDX-License-Identifier: Apache-2.0
package org.postern.app.replay;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** One replay at a time, whoever asks for it, so that it slows nobody's documents. */
@Component
class ReplayTurn {

    static final long MOST_DOCUMENTS = 50_000;

    private final Semaphore turn = new Semaphore(1);

    boolean take() {
        return turn.tryAcquire();
    }

    void give() {
        turn.release();
    }
}
