// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.time.LocalDate;
import java.time.Month;

/** The year for which children's services report: from 1 April. @param start the year in which it begins */
record ReportingYear(int start) {

    static ReportingYear of(LocalDate day) {
        return new ReportingYear(day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear());
    }

    /** @param month such as 2026-11 */
    static ReportingYear ofMonth(String month) {
        return of(LocalDate.parse(month + "-01"));
    }

    ReportingYear next() {
        return new ReportingYear(start + 1);
    }

    LocalDate begin() {
        return LocalDate.of(start, Month.APRIL, 1);
    }

    /** Such as 2026-27. */
    String label() {
        return "%d-%02d".formatted(start, (start + 1) % 100);
    }
}
