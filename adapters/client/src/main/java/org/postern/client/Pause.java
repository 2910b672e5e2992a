// SPDX-License-Identifier: Apache-2.0
package org.postern.client;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits between two tries; a thing of its own so that tests need not wait. */
@FunctionalInterface
public interface Pause {

    /** False when the waiting was interrupted, and then whoever waits gives up. */
    boolean waitFor(Duration time);

    static Pause real() {
        return time -> {
            try {
                boolean opened = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
                return !opened;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }
}
