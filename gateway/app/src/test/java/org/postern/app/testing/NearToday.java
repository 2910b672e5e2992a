// SPDX-License-Identifier: Apache-2.0
package org.postern.app.testing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * Moves every date of an example by whole weeks, so that it stays as far from today as it was on the day the examples were
 * written for: ages, limits and days of the week hold in any year.
 */
final class NearToday {

    private static final LocalDate WRITTEN_FOR = LocalDate.of(2026, 11, 25);
    private static final Pattern DATE = Pattern.compile("(?<=\")\\d{4}-\\d{2}-\\d{2}(?=[\"T])");

    private NearToday() {}

    static String shift(String json) {
        long weeks = ChronoUnit.WEEKS.between(WRITTEN_FOR, LocalDate.now(ZoneOffset.UTC));
        return DATE.matcher(json)
                .replaceAll(
                        date -> LocalDate.parse(date.group()).plusWeeks(weeks).toString());
    }
}
