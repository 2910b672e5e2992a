// SPDX-License-Identifier: Apache-2.0
package org.postern.app.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days, first and last included, in London. */
record Period(LocalDate from, LocalDate to) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    Instant begin() {
        return from.atStartOfDay(LONDON).toInstant();
    }

    /** The first instant after it. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(LONDON).toInstant();
    }
}
