// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import java.time.LocalTime;
import java.util.Optional;
import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.CellValue;

/** A moment: a day with its time of day, in one cell or in two. */
public final class MomentReader implements CellReader {

    private final Dates dates;
    private final Optional<LocalTime> otherwise;

    /** @param otherwise the time of day that is taken where none is given; empty where one must be given */
    MomentReader(Dates dates, Optional<LocalTime> otherwise) {
        this.dates = dates;
        this.otherwise = otherwise;
    }

    @Override
    public boolean readsDays() {
        return true;
    }

    @Override
    public Reading read(CellValue cell) {
        return read(cell, CellValue.BLANK);
    }

    /** @param clock the cell with the time of day; blank where it stands with the day */
    public Reading read(CellValue cell, CellValue clock) {
        if (Words.meansUnknown(cell.text())) {
            return Reading.NOTHING;
        }
        DateReading reading = dates.read(cell);
        if (reading instanceof DateReading.Unread unread) {
            return Reading.bad(unread.why());
        }
        DateReading.Read read = (DateReading.Read) reading;
        Optional<LocalTime> time = read.time();
        if (!clock.isBlank() && !Words.meansUnknown(clock.text())) {
            time = dates.time(clock);
            if (time.isEmpty()) {
                return Reading.bad(AgentIssue.NO_TIME);
            }
        }
        return time.or(() -> otherwise)
                .map(known -> LondonTime.moment(read.day().atTime(known)))
                .orElseGet(() -> Reading.bad(AgentIssue.TIME_MISSING));
    }
}
