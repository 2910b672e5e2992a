// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postern.agent.mapping.CellIssue;
import org.postern.agent.mapping.Layout;
import org.postern.agent.sheet.SheetRow;

/** Gathers the rows that failed and writes them down in parts, so that a file full of errors needs no more memory. */
final class ErrorCopy {

    private static final int ROWS_OF_A_PART = 500;

    private final ErrorCopies copies;
    private final Map<Layout, TreeMap<Integer, FailedRow>> failed = new LinkedHashMap<>();
    private int gathered;
    private int parts;
    private int rows;

    ErrorCopy(ErrorCopies copies) {
        this.copies = copies;
    }

    /** May be told more than once of the same row. */
    void add(Layout layout, SheetRow row, List<CellIssue> issues) throws IOException {
        TreeMap<Integer, FailedRow> ofSheet = failed.computeIfAbsent(layout, none -> new TreeMap<>());
        FailedRow before = ofSheet.get(row.number());
        List<CellIssue> all = new ArrayList<>(before == null ? List.of() : before.issues());
        issues.stream().filter(issue -> !all.contains(issue)).forEach(all::add);
        ofSheet.put(row.number(), new FailedRow(row, all));
        if (before == null) {
            rows++;
            gathered++;
        }
        if (gathered > ROWS_OF_A_PART) {
            write();
        }
    }

    /** Rows that failed so far. */
    int rows() {
        return rows;
    }

    /** Parts that were written. */
    int parts() {
        return parts;
    }

    /** Writes what has been gathered, if anything. */
    void write() throws IOException {
        if (gathered > 0) {
            parts++;
            copies.keep(parts, ErrorWorkbook.of(failed));
            failed.clear();
            gathered = 0;
        }
    }
}
