// SPDX-License-Identifier: Apache-2.0
package org.postern.app.agency;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A value read from files that may change while the gateway runs, read anew after a while. Reading fails loudly the first
 * time; later the last good value stays in use, so that a half-written file stops nothing.
 */
final class Refreshed<T> {

    private record Read<T>(T value, long nanos) {}

    private final Supplier<T> reader;
    private final long keepNanos;
    private volatile Read<T> last;

    Refreshed(Duration keep, Supplier<T> reader) {
        this.reader = reader;
        this.keepNanos = keep.toNanos();
    }

    T get() {
        Read<T> known = last;
        long now = System.nanoTime();
        if (known != null && now - known.nanos() < keepNanos) {
            return known.value();
        }
        return read(known, now);
    }

    private synchronized T read(Read<T> known, long now) {
        if (last != known) {
            return last.value();
        }
        try {
            last = new Read<>(reader.get(), now);
        } catch (RuntimeException unreadable) {
            if (known == null) {
                throw unreadable;
            }
            last = new Read<>(known.value(), now);
        }
        return last.value();
    }
}
