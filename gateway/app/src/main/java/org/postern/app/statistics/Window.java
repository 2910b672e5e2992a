// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/** Whose documents of which days are counted; days are of UTC. */
record Window(String agency, LocalDate from, LocalDate to) {

    OffsetDateTime begin() {
        return from.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    /** The first moment that is no longer in it. */
    OffsetDateTime end() {
        return to.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    /** All of each month that it touches. */
    Window months() {
        return new Window(agency, from.withDayOfMonth(1), to.with(TemporalAdjusters.lastDayOfMonth()));
    }

    /** All of each reporting year that it touches. */
    Window years() {
        return new Window(
                agency,
                ReportingYear.of(from).begin(),
                ReportingYear.of(to).next().begin().minusDays(1));
    }
}
