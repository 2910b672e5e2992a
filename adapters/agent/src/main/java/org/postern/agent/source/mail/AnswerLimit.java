// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.mail;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** How many answers one address gets in a day: whoever writes more often is a program, or means somebody else harm. */
final class AnswerLimit {

    private static final int MOST_A_DAY = 20;
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Integer> answered = new HashMap<>();
    private LocalDate day = LocalDate.EPOCH;

    AnswerLimit(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more; false where it is one too many. */
    boolean allows(String address) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(day)) {
            answered.clear();
            day = today;
        }
        if (answered.size() >= MOST_ADDRESSES && !answered.containsKey(address)) {
            return false;
        }
        return answered.merge(address, 1, Integer::sum) <= MOST_A_DAY;
    }
}
