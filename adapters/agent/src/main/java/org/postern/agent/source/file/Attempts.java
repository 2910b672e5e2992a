// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.file;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How often a file could not be dealt with, and when it is worth another try: waits double up to five minutes. */
public final class Attempts {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_FAILURES = 5;

    private final Clock clock;
    private final Map<String, State> states = new HashMap<>();

    private record State(int failures, Duration pause, Instant next) {}

    public Attempts(Clock clock) {
        this.clock = clock;
    }

    public boolean isDue(String stamp) {
        State state = states.get(stamp);
        return state == null || !clock.instant().isBefore(state.next());
    }

    /** The gateway could not take it; that is nothing against the file. */
    public void later(String stamp) {
        put(stamp, 0);
    }

    /** @return whether the agent has failed at it too often to try again */
    public boolean failed(String stamp) {
        return put(stamp, 1).failures() >= MOST_FAILURES;
    }

    public void forget(String stamp) {
        states.remove(stamp);
    }

    private State put(String stamp, int failures) {
        State before = states.get(stamp);
        Duration wait = before == null ? FIRST : before.pause().multipliedBy(2);
        Duration capped = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        State next = new State(
                (before == null ? 0 : before.failures()) + failures,
                capped,
                clock.instant().plus(capped));
        states.put(stamp, next);
        return next;
    }
}
