// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waits that double up to a limit, each shortened by up to a half at random, so that retries do not come in waves. */
public final class Backoff {

    private static final int ENOUGH_DOUBLINGS = 30;

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;

    public Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** @param failures so far, from 1 */
    public Duration after(int failures) {
        long doubled = first.toMillis() << Math.min(ENOUGH_DOUBLINGS, Math.max(0, failures - 1));
        long capped = doubled <= 0 ? longest.toMillis() : Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(capped - (long) (random.nextDouble() * capped / 2));
    }
}
