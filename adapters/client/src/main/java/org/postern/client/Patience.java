// SPDX-License-Identifier: Apache-2.0
package org.postern.client;

import java.time.Duration;
import java.util.Random;

/**
 * How long a request is tried again while the gateway cannot be reached: waits double from a tenth of a second up to a
 * longest, each shortened at random so that many clients do not come back in step.
 *
 * @param total   from the first failure until giving up
 * @param longest between two tries
 */
public record Patience(Duration total, Duration longest, Pause pause) {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    public static Patience of(Duration total) {
        return new Patience(total, LONGEST, Pause.real());
    }

    /** One request's waits. */
    public Waits begin() {
        return new Waits(this, new Random());
    }

    /** Counts what was waited, by the waits themselves and not by a clock. */
    public static final class Waits {

        private final Patience patience;
        private final Random random;
        private Duration next = FIRST;
        private Duration waited = Duration.ZERO;

        private Waits(Patience patience, Random random) {
            this.patience = patience;
            this.random = random;
        }

        /**
         * Waits before the next try; false when it is time to give up.
         *
         * @param asked how long the gateway asked to be left alone
         */
        public boolean again(Duration asked) {
            long jittered = next.toMillis() / 2 + random.nextLong(next.toMillis() / 2 + 1);
            Duration wait = asked.toMillis() > jittered ? asked : Duration.ofMillis(jittered);
            if (waited.plus(wait).compareTo(patience.total()) > 0) {
                return false;
            }
            waited = waited.plus(wait);
            next = next.multipliedBy(2).compareTo(patience.longest()) > 0 ? patience.longest() : next.multipliedBy(2);
            return patience.pause().waitFor(wait);
        }
    }
}
