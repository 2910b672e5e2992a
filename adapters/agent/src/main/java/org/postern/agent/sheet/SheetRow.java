// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as the spreadsheet program shows it, the first being 1
 * @param cells  from the first column; cells that were left out at the end are blank
 */
public record SheetRow(int number, List<CellValue> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** @param column the first being 0 */
    public CellValue cell(int column) {
        return column < cells.size() ? cells.get(column) : CellValue.BLANK;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(CellValue::isBlank);
    }

    /** Never the content. */
    @Override
    public String toString() {
        return "SheetRow[" + number + "]";
    }
}
