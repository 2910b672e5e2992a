// SPDX-License-Identifier: Apache-2.0
package org.postern.app.people;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts wrong passwords by name, for the names that were tried last, on each node; the names need not exist. */
@Component
class WrongPasswords {

    private static final int MOST = 20_000;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final int attempts;
    private final Map<String, Bucket> byName = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    WrongPasswords(PeopleSettings settings) {
        this.attempts = settings.attempts();
    }

    boolean tooMany(String name) {
        return of(name).getAvailableTokens() == 0;
    }

    void count(String name) {
        of(name).tryConsume(1);
    }

    private synchronized Bucket of(String name) {
        return byName.computeIfAbsent(
                name,
                id -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, WINDOW))
                        .build());
    }
}
