// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet.ods;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.CellValue;
import org.postern.agent.sheet.Rows;
import org.postern.agent.sheet.SheetLimits;
import org.postern.agent.sheet.SheetRow;
import org.postern.agent.sheet.UnreadableSheet;
import org.postern.agent.sheet.xml.Xml;

/**
 * The rows of one table (ISO/IEC 26300, 9.1). Equal rows and cells are written once with a count; a million empty ones
 * are stepped over and never made.
 */
final class OdsRows implements Rows {

    private final Xml xml;
    private final SheetLimits limits;
    private final OdsCellReader cells;
    private int number;
    private int filled;
    private List<CellValue> repeated = List.of();
    private int times;

    OdsRows(Xml xml, SheetLimits limits) {
        this.xml = xml;
        this.limits = limits;
        this.cells = new OdsCellReader(limits);
    }

    @Override
    public Optional<SheetRow> next() throws IOException {
        if (times > 0) {
            times--;
            return Optional.of(row());
        }
        while (xml.advance() && !xml.ends("table")) {
            if (xml.starts("table-row")) {
                int count = count("number-rows-repeated");
                repeated = read();
                if (repeated.isEmpty()) {
                    number += count;
                } else {
                    times = count - 1;
                    return Optional.of(row());
                }
            }
        }
        return Optional.empty();
    }

    private SheetRow row() throws IOException {
        if (++filled > limits.rows()) {
            throw new UnreadableSheet(AgentIssue.TOO_MANY_ROWS, limits.rows());
        }
        return new SheetRow(++number, repeated);
    }

    /** The cells of a row without empty ones at its end. */
    private List<CellValue> read() throws IOException {
        List<CellValue> row = new ArrayList<>();
        int column = 0;
        while (xml.advance() && !xml.ends("table-row")) {
            if (xml.starts("table-cell") || xml.starts("covered-table-cell")) {
                String element = xml.name();
                int count = count("number-columns-repeated");
                CellValue value = cells.read(xml, element, number + 1);
                if (!value.isBlank()) {
                    if (column + (long) count > limits.columns()) {
                        throw new UnreadableSheet(AgentIssue.TOO_MANY_COLUMNS, limits.columns());
                    }
                    row.addAll(Collections.nCopies(column - row.size(), CellValue.BLANK));
                    row.addAll(Collections.nCopies(count, value));
                }
                column = (int) Math.min(Integer.MAX_VALUE, column + (long) count);
            }
        }
        return row;
    }

    private int count(String attribute) {
        String said = xml.attribute(attribute);
        return said.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(said) : 1;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
