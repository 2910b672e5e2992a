// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.agent.sheet.SheetRow;

/**
 * One row of headings, or two of which the upper one groups the lower ones: a cell that was merged over several columns
 * holds its text in the first of them, one that was merged over both rows holds it in the upper.
 */
record HeadingBlock(Optional<SheetRow> groups, SheetRow headings) {

    int columns() {
        return Math.max(
                headings.cells().size(), groups.map(row -> row.cells().size()).orElse(0));
    }

    /** What stands as heading of the column. */
    String heading(int column) {
        String lower = headings.cell(column).text();
        return lower.isEmpty() ? groups.map(row -> row.cell(column).text()).orElse("") : lower;
    }

    /** The group over the column; empty where there is none, or where the group is itself the heading. */
    String group(int column) {
        if (groups.isEmpty() || headings.cell(column).isBlank()) {
            return "";
        }
        for (int i = column; i >= 0; i--) {
            if (!groups.get().cell(i).isBlank()) {
                return headings.cell(i).isBlank() ? "" : groups.get().cell(i).text();
            }
        }
        return "";
    }

    /** Every block that the rows may hold: each row alone, and each with the row right above it. */
    static List<HeadingBlock> in(List<SheetRow> rows) {
        List<HeadingBlock> blocks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            blocks.add(new HeadingBlock(Optional.empty(), rows.get(i)));
            if (i > 0 && rows.get(i - 1).number() == rows.get(i).number() - 1 && !isTitle(rows.get(i - 1))) {
                blocks.add(new HeadingBlock(Optional.of(rows.get(i - 1)), rows.get(i)));
            }
        }
        return blocks;
    }

    private static boolean isTitle(SheetRow row) {
        long filled = row.cells().stream().filter(cell -> !cell.isBlank()).count();
        return filled == 1 && !row.cell(0).isBlank();
    }
}
