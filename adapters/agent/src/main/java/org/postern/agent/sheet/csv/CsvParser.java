// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet.csv;

import java.io.IOException;
import java.io.PushbackReader;
import java.util.ArrayList;
import java.util.List;
import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.SheetLimits;
import org.postern.agent.sheet.UnreadableSheet;

/**
 * Splits text into records as RFC 4180 says and as spreadsheet programs write it: any line end, any separator, text in
 * quotation marks that may run over lines. It is our own because a quotation mark that is never closed must be refused
 * with its row and never swallow the rest of the file, and because a cell must not grow without bound.
 */
final class CsvParser {

    private static final int END = -1;

    private final PushbackReader text;
    private final char separator;
    private final SheetLimits limits;
    private int record;

    CsvParser(PushbackReader text, char separator, SheetLimits limits) {
        this.text = text;
        this.separator = separator;
        this.limits = limits;
    }

    /** How many records have been read: the row's number, as a spreadsheet program counts. */
    int record() {
        return record;
    }

    /** The next record; null after the last. */
    List<String> next() throws IOException {
        int first = text.read();
        if (first == END) {
            return null;
        }
        text.unread(first);
        record++;
        List<String> cells = new ArrayList<>();
        boolean more = true;
        while (more) {
            StringBuilder cell = new StringBuilder();
            more = cell(cell);
            cells.add(cell.toString());
            if (cells.size() > limits.columns()) {
                throw new UnreadableSheet(AgentIssue.TOO_MANY_COLUMNS, limits.columns());
            }
        }
        return cells;
    }

    /** Reads one cell; true where another follows in the same record. */
    private boolean cell(StringBuilder cell) throws IOException {
        int c = text.read();
        if (c == '"') {
            quoted(cell);
            c = text.read();
        }
        while (c != END && c != separator && c != '\n' && c != '\r') {
            append(cell, (char) c);
            c = text.read();
        }
        if (c == '\r') {
            int next = text.read();
            if (next != '\n' && next != END) {
                text.unread(next);
            }
        }
        return c == separator;
    }

    /** Up to the closing mark; what stands behind it before the separator is read as if it stood inside. */
    private void quoted(StringBuilder cell) throws IOException {
        while (true) {
            int c = text.read();
            if (c == END) {
                throw new UnreadableSheet(AgentIssue.OPEN_QUOTE, record);
            }
            if (c == '"') {
                int next = text.read();
                if (next != '"') {
                    if (next != END) {
                        text.unread(next);
                    }
                    return;
                }
            }
            append(cell, (char) c);
        }
    }

    private void append(StringBuilder cell, char c) throws IOException {
        if (cell.length() >= limits.cellLength()) {
            throw new UnreadableSheet(AgentIssue.CELL_TOO_LONG, record, limits.cellLength());
        }
        cell.append(c);
    }
}
