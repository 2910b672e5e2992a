// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, 5, 2026-12-02", // over a weekend
        "2026-12-22, 5, 2026-12-31", // Christmas; Boxing Day 2026 is a Saturday, so Monday 28th is its substitute
        "2026-04-01, 2, 2026-04-07", // Good Friday and Easter Monday
        "2027-12-24, 1, 2027-12-29", // Christmas 2027 on a Saturday: Monday and Tuesday are substitutes
        "2022-12-30, 1, 2023-01-03", // New Year's Day 2023 on a Sunday
        "2026-05-01, 1, 2026-05-05", // early May
        "2026-08-28, 10, 2026-09-14" // summer bank holiday
    })
    void afterWhenHolidaysLieBetweenThenTheyDoNotCount(LocalDate day, int days, LocalDate expected) {
        assertThat(WorkingDays.after(day, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2024, 2024-03-31", "2025, 2025-04-20", "2026, 2026-04-05", "2027, 2027-03-28", "2038, 2038-04-25"})
    void easterWhenYearIsGivenThenTheSunday(int year, LocalDate sunday) {
        assertThat(WorkingDays.easter(year)).isEqualTo(sunday);
    }
}
