// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.agent.AgentIssue;
import org.postern.validation.ValidationContext;

/**
 * A date as people in England and Wales write it, the day before the month, with or without a time of day. Nothing is
 * guessed: where the month comes first, or two readings are possible, it is no date.
 */
final class DateText {

    /** Years beyond these are slips: no child was born before, no plan reaches after. */
    private static final int FIRST_YEAR = 1980;

    private static final int YEARS_AHEAD = 30;

    private static final Pattern NOISE = Pattern.compile(
            "\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b[.,]?|\\b(?:at|on)\\b|[@,]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME_LAST = Pattern.compile("(.*?)(?: |(?<=[0-9])t)(" + TimeText.WRITTEN + ")");
    private static final Pattern TIME_FIRST = Pattern.compile("(" + TimeText.WRITTEN + ") (.*)");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})");
    private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,2})[-/. ]+([0-9]{1,2})[-/. ]+([0-9]{4}|[0-9]{2})");
    private static final Pattern NAMED =
            Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th)?[-/. ]*(?:of )?([a-z]{3,10})[-/. ]*([0-9]{4}|[0-9]{2})");
    private static final Pattern NAME_FIRST =
            Pattern.compile("([a-z]{3,10})[. ]+([0-9]{1,2})(?:st|nd|rd|th)? +([0-9]{4})");

    private final int thisYear;

    DateText(LocalDate today) {
        this.thisYear = today.getYear();
    }

    DateReading parse(String written) {
        Optional<LocalDateTime> machine = withOffset(written.strip());
        if (machine.isPresent()) {
            return checked(
                    machine.get().toLocalDate(), Optional.of(machine.get().toLocalTime()));
        }
        String text = NOISE.matcher(written.strip().toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
        Matcher last = TIME_LAST.matcher(text);
        if (last.matches()) {
            return day(last.group(1).strip(), TimeText.parse(last.group(2)), true);
        }
        Matcher first = TIME_FIRST.matcher(text);
        if (first.matches() && !NUMBERS.matcher(text).matches()) {
            return day(first.group(2).strip(), TimeText.parse(first.group(1)), true);
        }
        return day(text, Optional.empty(), false);
    }

    private DateReading day(String text, Optional<LocalTime> time, boolean timed) {
        if (timed && time.isEmpty()) {
            return DateReading.not(AgentIssue.NO_TIME);
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(3), yearFirst.group(2), yearFirst.group(1), time);
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return day(numbers.group(1), numbers.group(2), numbers.group(3), time);
        }
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            return named(named.group(1), named.group(2), named.group(3), time);
        }
        Matcher nameFirst = NAME_FIRST.matcher(text);
        return nameFirst.matches()
                ? named(nameFirst.group(2), nameFirst.group(1), nameFirst.group(3), time)
                : DateReading.not(AgentIssue.NO_DATE);
    }

    private DateReading named(String day, String name, String year, Optional<LocalTime> time) {
        Optional<Month> month = Months.of(name);
        return month.isEmpty()
                ? DateReading.not(AgentIssue.NO_DATE)
                : day(day, String.valueOf(month.get().getValue()), year, time);
    }

    private DateReading day(String day, String month, String year, Optional<LocalTime> time) {
        if (Integer.parseInt(month) > 12) {
            return DateReading.not(AgentIssue.MONTH_FIRST);
        }
        try {
            return checked(LocalDate.of(year(year), Integer.parseInt(month), Integer.parseInt(day)), time);
        } catch (DateTimeException notInTheCalendar) {
            return DateReading.not(AgentIssue.NO_SUCH_DAY);
        }
    }

    /** @return the reading, unless the year is one that cannot be meant */
    DateReading checked(LocalDate day, Optional<LocalTime> time) {
        return day.getYear() < FIRST_YEAR || day.getYear() > thisYear + YEARS_AHEAD
                ? DateReading.not(AgentIssue.FAR_YEAR)
                : DateReading.of(day, time);
    }

    /** Two digits mean this century up to next year, and the last one beyond. */
    private int year(String written) {
        int year = Integer.parseInt(written);
        if (written.length() == 4) {
            return year;
        }
        return 2000 + year <= thisYear + 1 ? 2000 + year : 1900 + year;
    }

    private static Optional<LocalDateTime> withOffset(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]+(?:Z|[+-][0-9]{2}:?[0-9]{2})")) {
            return Optional.empty();
        }
        try {
            String standard = text.replace(' ', 'T').replaceFirst("([+-][0-9]{2})([0-9]{2})$", "$1:$2");
            return Optional.of(OffsetDateTime.parse(standard)
                    .atZoneSameInstant(ValidationContext.LONDON)
                    .toLocalDateTime());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
