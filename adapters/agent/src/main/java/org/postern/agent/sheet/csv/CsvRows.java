// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.CellValue;
import org.postern.agent.sheet.Rows;
import org.postern.agent.sheet.SheetLimits;
import org.postern.agent.sheet.SheetRow;
import org.postern.agent.sheet.UnreadableSheet;

/** The records of a CSV file as rows; every cell is text. */
final class CsvRows implements Rows {

    private final Reader text;
    private final CsvParser parser;
    private final SheetLimits limits;
    private int filled;

    CsvRows(Reader text, CsvParser parser, SheetLimits limits) {
        this.text = text;
        this.parser = parser;
        this.limits = limits;
    }

    @Override
    public Optional<SheetRow> next() throws IOException {
        for (List<String> cells = parser.next(); cells != null; cells = parser.next()) {
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                if (++filled > limits.rows()) {
                    throw new UnreadableSheet(AgentIssue.TOO_MANY_ROWS, limits.rows());
                }
                return Optional.of(new SheetRow(
                        parser.record(), cells.stream().map(CellValue::text).toList()));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
