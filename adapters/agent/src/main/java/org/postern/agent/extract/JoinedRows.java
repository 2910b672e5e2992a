// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.CellValue;
import org.postern.agent.sheet.Rows;
import org.postern.agent.sheet.SheetRow;

/** Rows with the cells of another row behind them. */
final class JoinedRows implements Rows {

    private final Rows main;
    private final int key;
    private final Map<String, List<CellValue>> others;
    private int width;

    /** @param others by what stands in the key's column; the headings under the empty text */
    JoinedRows(Rows main, int key, Map<String, List<CellValue>> others) {
        this.main = main;
        this.key = key;
        this.others = others;
    }

    @Override
    public Optional<SheetRow> next() throws IOException {
        Optional<SheetRow> row = main.next();
        if (row.isEmpty()) {
            return row;
        }
        boolean headings = width == 0;
        width = headings ? row.get().cells().size() : width;
        List<CellValue> cells = new ArrayList<>(row.get().cells());
        while (cells.size() < width) {
            cells.add(CellValue.BLANK);
        }
        List<CellValue> other = others.get(headings ? "" : row.get().cell(key).text());
        if (other == null || (!headings && row.get().cell(key).isBlank())) {
            cells.add(CellValue.fault(AgentIssue.PERSON_MISSING));
        } else {
            cells.addAll(other);
        }
        return Optional.of(new SheetRow(row.get().number(), cells));
    }

    @Override
    public void close() throws IOException {
        main.close();
    }
}
