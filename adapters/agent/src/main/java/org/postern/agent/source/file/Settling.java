// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.file;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Knows which files have stopped changing: those whose size and time were the same for long enough. What matters is
 * what was seen, and not the time that a file claims, since a program that copies a file gives it the time of the first.
 */
public final class Settling {

    private final Duration enough;
    private final Clock clock;
    private final Map<String, Seen> seen = new HashMap<>();

    private record Seen(long size, long modified, Instant since) {
        boolean same(long otherSize, long otherModified) {
            return size == otherSize && modified == otherModified;
        }
    }

    public Settling(Duration enough, Clock clock) {
        this.enough = enough;
        this.clock = clock;
    }

    /** Looks at a file once more. */
    public boolean isSettled(String name, long size, long modified) {
        Instant now = clock.instant();
        Seen before = seen.get(name);
        if (before == null || !before.same(size, modified)) {
            seen.put(name, new Seen(size, modified, now));
            return enough.isZero();
        }
        return !now.isBefore(before.since().plus(enough));
    }

    /** Forgets what is not there any more. */
    public void keepOnly(Set<String> names) {
        seen.keySet().retainAll(names);
    }
}
