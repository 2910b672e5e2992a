// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a column of dates that was written by a machine with American settings. A single date such as 04/02/2012 shows
 * nothing; where others of its column have the month first and none has the day first, it may be either.
 */
public final class DayOrder {

    private static final Pattern NUMBERS =
            Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.](?:[0-9]{4}|[0-9]{2})(?![0-9]).*");

    private boolean dayFirst;
    private boolean monthFirst;

    /** Takes note of one date of the column. */
    public void see(String written) {
        Matcher numbers = NUMBERS.matcher(written);
        if (numbers.matches()) {
            dayFirst |= first(numbers) > 12 && second(numbers) <= 12;
            monthFirst |= first(numbers) <= 12 && second(numbers) > 12;
        }
    }

    /** Whether it is open, after all of the column has been seen, which day this is. */
    public boolean leavesOpen(String written) {
        Matcher numbers = NUMBERS.matcher(written);
        return monthFirst
                && !dayFirst
                && numbers.matches()
                && first(numbers) <= 12
                && second(numbers) <= 12
                && first(numbers) != second(numbers);
    }

    private static int first(Matcher numbers) {
        return Integer.parseInt(numbers.group(1));
    }

    private static int second(Matcher numbers) {
        return Integer.parseInt(numbers.group(2));
    }
}
