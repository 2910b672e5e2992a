// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.agent.sheet.CellValue;
import org.postern.agent.sheet.SheetRow;
import org.postern.agent.value.CellReader;
import org.postern.agent.value.Reading;

/** Finds the day of a roster above its headings: {@code As at 12/11/2026}, or the date in the cell beside those words. */
public final class RosterDay {

    private static final Pattern WORDS = Pattern.compile(
            "(?:.*\\b)?(?:as (?:at|of|on)|on|date of roster|roster date|dated|date|week ending|w/e)\\b[:\\s]*(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final CellReader dates;

    /** @param dates reads a day */
    public RosterDay(CellReader dates) {
        this.dates = dates;
    }

    public Optional<LocalDate> find(List<SheetRow> above) {
        return above.stream()
                .flatMap(row -> candidates(row).stream())
                .flatMap(cell -> day(cell).stream())
                .findFirst();
    }

    private static List<CellValue> candidates(SheetRow row) {
        List<CellValue> candidates = new ArrayList<>();
        boolean said = false;
        for (CellValue cell : row.cells()) {
            if (said && !cell.isBlank()) {
                candidates.add(cell);
                said = false;
            }
            Matcher words = WORDS.matcher(cell.text());
            if (cell.kind() == CellValue.Kind.TEXT && words.matches()) {
                said = words.group(1).isBlank();
                candidates.add(CellValue.text(words.group(1)));
            }
        }
        return candidates;
    }

    private Optional<LocalDate> day(CellValue cell) {
        if (cell.isBlank()) {
            return Optional.empty();
        }
        Reading reading = dates.read(cell);
        return reading.refuses() || reading.isNothing()
                ? Optional.empty()
                : Optional.of(LocalDate.parse(reading.parts().get(0).value().asString()));
    }
}
