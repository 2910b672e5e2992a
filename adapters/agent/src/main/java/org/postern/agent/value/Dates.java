// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;
import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.CellValue;

/** Dates and times of day out of cells of every kind: real dates, serial numbers, text. */
final class Dates {

    /** A serial number below this would lie in 1954, one above in 2119; other numbers are no dates. */
    private static final double FIRST_SERIAL = 20_000;

    private static final double LAST_SERIAL = 80_000;

    /** Years in which spreadsheet programs put a time that has no day. */
    private static final int DAYLESS_UNTIL = 1904;

    private final DateText texts;

    Dates(LocalDate today) {
        this.texts = new DateText(today);
    }

    /** Of a cell that is not blank. */
    DateReading read(CellValue cell) {
        return switch (cell.kind()) {
            case DATE -> read(cell.moment().orElseThrow());
            case NUMBER ->
                plausible(cell.number().orElseThrow().doubleValue())
                        ? read(cell.moment().orElseThrow())
                        : DateReading.not(AgentIssue.NO_DATE);
            case TEXT -> text(cell.text());
            default -> DateReading.not(AgentIssue.NO_DATE);
        };
    }

    /** The time of day in a cell of its own. */
    Optional<LocalTime> time(CellValue cell) {
        return switch (cell.kind()) {
            case DATE -> cell.moment().map(LocalDateTime::toLocalTime);
            case NUMBER -> {
                double number = cell.number().orElseThrow().doubleValue();
                yield number < 1 ? cell.moment().map(LocalDateTime::toLocalTime) : TimeText.parse(cell.text());
            }
            case TEXT -> TimeText.parse(cell.text());
            default -> Optional.empty();
        };
    }

    private DateReading read(LocalDateTime moment) {
        if (moment.getYear() <= DAYLESS_UNTIL) {
            return DateReading.not(AgentIssue.NO_DATE);
        }
        LocalTime time = moment.toLocalTime();
        return texts.checked(
                moment.toLocalDate(), time.equals(LocalTime.MIDNIGHT) ? Optional.empty() : Optional.of(time));
    }

    /** CSV files carry serial numbers as text; they count from 1900, as Excel does unless told otherwise. */
    private DateReading text(String text) {
        if (text.matches("[0-9]{5}([.][0-9]{1,12})?") && plausible(Double.parseDouble(text))) {
            return read(DateUtil.getLocalDateTime(Double.parseDouble(text), false, true));
        }
        DateReading reading = texts.parse(text);
        return reading instanceof DateReading.Read read
                        && read.time().filter(LocalTime.MIDNIGHT::equals).isPresent()
                        && text.matches(".*00:00(:00)?(\\.0+)?")
                ? DateReading.of(read.day(), Optional.empty())
                : reading;
    }

    private static boolean plausible(double serial) {
        return serial >= FIRST_SERIAL && serial <= LAST_SERIAL;
    }
}
