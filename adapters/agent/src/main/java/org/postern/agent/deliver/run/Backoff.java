// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When what failed is tried again: after ten seconds, then each time twice as long, up to a quarter of an hour, shortened at
 * random so that all that failed together does not come back together. Kept in memory: a restart tries at once.
 */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 7;

    private final Map<UUID, Failed> failed = new ConcurrentHashMap<>();
    private final Random random = new Random();
    private final Clock clock;

    private record Failed(int times, Instant next) {}

    Backoff(Clock clock) {
        this.clock = clock;
    }

    boolean isDue(UUID id) {
        Failed last = failed.get(id);
        return last == null || !clock.instant().isBefore(last.next());
    }

    void failed(UUID id) {
        failed.merge(id, next(1), (before, first) -> next(before.times() + 1));
    }

    void done(UUID id) {
        failed.remove(id);
    }

    private Failed next(int times) {
        long doubled = FIRST.toMillis() << Math.min(times - 1, MOST_DOUBLINGS);
        long wait = Math.min(doubled, LONGEST.toMillis());
        long shortened = wait * 3 / 4 + random.nextLong(wait / 4 + 1);
        return new Failed(times, clock.instant().plusMillis(shortened));
    }
}
