// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.CellValue;
import org.postern.agent.sheet.Rows;
import org.postern.agent.sheet.SheetLimits;
import org.postern.agent.sheet.SheetRow;
import org.postern.agent.sheet.UnreadableSheet;
import org.postern.agent.sheet.xml.Xml;

/** The rows of one sheet of an Excel workbook (ECMA-376, part 1, 18.3.1.73). */
final class XlsxRows implements Rows {

    private final Xml xml;
    private final CellReader cells;
    private final SheetLimits limits;
    private int number;
    private int filled;

    XlsxRows(Xml xml, CellReader cells, SheetLimits limits) {
        this.xml = xml;
        this.cells = cells;
        this.limits = limits;
    }

    @Override
    public Optional<SheetRow> next() throws IOException {
        while (xml.advance() && !xml.ends("sheetData")) {
            if (xml.starts("row")) {
                String said = xml.attribute("r");
                number = said.matches("[0-9]{1,7}") ? Integer.parseInt(said) : number + 1;
                SheetRow row = new SheetRow(number, row());
                if (!row.isBlank()) {
                    if (++filled > limits.rows()) {
                        throw new UnreadableSheet(AgentIssue.TOO_MANY_ROWS, limits.rows());
                    }
                    return Optional.of(row);
                }
            }
        }
        return Optional.empty();
    }

    private List<CellValue> row() throws IOException {
        List<CellValue> row = new ArrayList<>();
        int column = -1;
        while (xml.advance() && !xml.ends("row")) {
            if (xml.starts("c")) {
                column = column(xml.attribute("r"), column + 1);
                CellValue value = cells.read(xml, number);
                if (!value.isBlank()) {
                    put(row, column, value);
                }
            }
        }
        return row;
    }

    /** Formatted but empty cells may lie anywhere; only filled ones count against the limit. */
    private void put(List<CellValue> row, int column, CellValue value) throws IOException {
        if (column >= limits.columns()) {
            throw new UnreadableSheet(AgentIssue.TOO_MANY_COLUMNS, limits.columns());
        }
        Stream.generate(() -> CellValue.BLANK)
                .limit(Math.max(0, column + 1 - row.size()))
                .forEach(row::add);
        row.set(column, value);
    }

    /** The column of a reference such as {@code AB12}, the first being 0; the next one where there is none. */
    private static int column(String reference, int next) {
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && letters < 4 && Character.isLetter(reference.charAt(letters))) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(letters)) - 'A' + 1);
            letters++;
        }
        return letters == 0 || column < 1 ? next : column - 1;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
