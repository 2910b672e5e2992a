// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postern.agent.sheet.SheetRow;

/**
 * How one sheet is laid out: which column holds what.
 *
 * @param sheet    name on the tab
 * @param headings as they stand in the sheet, by column; empty for a column without
 * @param columns  what is known, by column, the first being 0
 * @param clocks   the column with the time of day, by the column with the day
 * @param unknown  headings that nothing is known about
 * @param above    rows above the headings
 * @param last     number of the row in which the headings end
 */
public record Layout(
        Mapping mapping,
        String sheet,
        List<String> headings,
        Map<Integer, Column> columns,
        Map<Integer, Integer> clocks,
        List<String> unknown,
        List<SheetRow> above,
        int last) {

    public Layout {
        headings = List.copyOf(headings);
        columns = Map.copyOf(columns);
        clocks = Map.copyOf(clocks);
        unknown = List.copyOf(unknown);
        above = List.copyOf(above);
    }

    /** The columns that anything is read from. */
    public Set<Integer> read() {
        return columns.keySet();
    }

    /** The first column that speaks of a place, or of something in it or around it; -1 where none does. */
    public int columnOf(FieldPath path) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().path().holds(path)
                        || path.holds(entry.getValue().path()))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(-1);
    }

    /** Whether a row only repeats the headings, as on each page of a printed list. */
    public boolean repeatsHeadings(SheetRow row) {
        List<Integer> filled = columns.keySet().stream()
                .filter(column -> !row.cell(column).isBlank())
                .toList();
        return filled.size() > 1
                && filled.stream().allMatch(column -> row.cell(column).text().equals(headings.get(column)));
    }

    /** Never what stands above the headings. */
    @Override
    public String toString() {
        return "Layout[" + mapping.id() + "]";
    }
}
