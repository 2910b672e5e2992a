// SPDX-License-Identifier: Apache-2.0
package org.postern.app.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The gateway's clock in tests: the real time, moved on where a test asks for it. */
public final class TestClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** Runs an act as if it were later, and sets the clock right again. */
    public void ahead(Duration by, Act act) throws Exception {
        ahead = by;
        try {
            act.run();
        } finally {
            ahead = Duration.ZERO;
        }
    }

    /** Something that may fail. */
    @FunctionalInterface
    public interface Act {
        void run() throws Exception;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
