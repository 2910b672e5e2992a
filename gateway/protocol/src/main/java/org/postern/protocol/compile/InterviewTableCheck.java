// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.protocol.InterviewRow;
import org.postern.protocol.Interviews;
import org.postern.protocol.ProtocolCode;

/** Finds what a table of interviews leaves out, and rows or parts of rows that rows above them leave nothing to. */
final class InterviewTableCheck {

    private record Cell(String child, String left) {}

    private final List<InterviewRow> rows;
    private final Findings findings;

    InterviewTableCheck(List<InterviewRow> rows, Findings findings) {
        this.rows = rows;
        this.findings = findings;
    }

    void check() {
        List<Cell> open = all();
        for (int i = 0; i < rows.size(); i++) {
            InterviewRow row = rows.get(i);
            Set<Cell> decided = open.stream()
                    .filter(cell -> row.fits(cell.child(), cell.left()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            idle(i, row, decided);
            open.removeAll(decided);
        }
        if (!open.isEmpty()) {
            gap(open);
        }
    }

    private void idle(int at, InterviewRow row, Set<Cell> decided) {
        String key = "interviews/table/" + at;
        if (decided.isEmpty()) {
            findings.error(
                    ProtocolCode.INTERVIEW_IDLE,
                    key,
                    "Rows above this one decide about all of its children and settings.",
                    "Take the row out, or move it up.");
            return;
        }
        Set<String> children = decided.stream().map(Cell::child).collect(Collectors.toSet());
        Set<String> settings = decided.stream().map(Cell::left).collect(Collectors.toSet());
        row.child().stream().filter(code -> !children.contains(code)).forEach(code -> never(key, "child", code));
        row.left().stream().filter(code -> !settings.contains(code)).forEach(code -> never(key, "left", code));
    }

    private void never(String key, String column, String code) {
        findings.error(
                ProtocolCode.INTERVIEW_IDLE,
                key,
                "Rows above this one decide about '" + column + ": " + code + "' in every case.",
                "Take '" + code + "' out of the row, or move the row up.");
    }

    /** Says the children where a row about any setting is missing, else the first pair that is. */
    private void gap(List<Cell> open) {
        Cell first = open.get(0);
        long settings =
                open.stream().filter(cell -> cell.child().equals(first.child())).count();
        String where = settings == Interviews.settings().size() ? "" : " and 'left: " + first.left() + "'";
        findings.error(
                ProtocolCode.INTERVIEW_GAP,
                "interviews/table/" + (rows.size() - 1),
                "No row fits 'child: " + first.child() + "'" + where + (open.size() > 1 ? ", among others." : "."),
                "End the table with a row for 'child: any'.");
    }

    private static List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        for (String child : Interviews.children()) {
            Interviews.settings().forEach(left -> cells.add(new Cell(child, left)));
        }
        return cells;
    }
}
