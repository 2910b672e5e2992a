// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.postern.agent.AgentIssue;

/** What came of reading a date, perhaps with a time of day. */
sealed interface DateReading {

    /** The time is that of a clock in England and Wales. */
    record Read(LocalDate day, Optional<LocalTime> time) implements DateReading {}

    /** It is none, or cannot be meant. */
    record Unread(AgentIssue why) implements DateReading {}

    static DateReading of(LocalDate day, Optional<LocalTime> time) {
        return new Read(day, time);
    }

    static DateReading not(AgentIssue why) {
        return new Unread(why);
    }
}
