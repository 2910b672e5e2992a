// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.postern.agent.mapping.CellIssue;
import org.postern.agent.mapping.Layout;
import org.postern.agent.sheet.CellValue;

/**
 * Writes failed rows as a workbook that can be mended and sent back: the columns of the sheet, and beside each column
 * with an issue one that says what to mend. It is an Excel workbook also where a CSV file was read, because a CSV copy
 * could carry formulas.
 */
final class ErrorWorkbook {

    private static final int CHARACTER = 256;
    private static final int NARROW = 18 * CHARACTER;
    private static final int WIDE = 48 * CHARACTER;
    private static final String MEND = "What to mend";

    private final XSSFWorkbook book;
    private final ErrorStyles styles;

    private ErrorWorkbook(XSSFWorkbook book) {
        this.book = book;
        this.styles = new ErrorStyles(book);
    }

    static byte[] of(Map<Layout, TreeMap<Integer, FailedRow>> failed) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ErrorWorkbook workbook = new ErrorWorkbook(book);
            failed.forEach((layout, rows) -> workbook.sheet(layout, rows.values()));
            book.write(out);
            return out.toByteArray();
        }
    }

    private void sheet(Layout layout, Collection<FailedRow> rows) {
        Sheet sheet = book.createSheet(free(WorkbookUtil.createSafeSheetName(layout.sheet())));
        TreeSet<Integer> withIssues = rows.stream()
                .flatMap(row -> row.issues().stream())
                .map(CellIssue::column)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Integer> columns = new ArrayList<>();
        columns.add(-1);
        int width = Math.max(
                layout.headings().size(),
                rows.stream().mapToInt(row -> row.row().cells().size()).max().orElse(0));
        for (int i = 0; i < width; i++) {
            columns.add(i);
        }
        Row headings = sheet.createRow(0);
        int at = text(headings, 0, MEND + ": row", true);
        for (int column : columns) {
            String heading = column < 0 || column >= layout.headings().size()
                    ? ""
                    : layout.headings().get(column);
            at = column < 0 ? at : text(headings, at, heading, true);
            if (withIssues.contains(column)) {
                sheet.setColumnWidth(at, WIDE);
                at = text(headings, at, MEND + (column < 0 ? "" : ": " + heading), true);
            } else {
                sheet.setColumnWidth(at - 1, NARROW);
            }
        }
        sheet.createFreezePane(0, 1);
        int number = 1;
        for (FailedRow failed : rows) {
            row(sheet.createRow(number++), failed, columns, withIssues);
        }
    }

    private void row(Row row, FailedRow failed, List<Integer> columns, TreeSet<Integer> withIssues) {
        row.createCell(0).setCellValue(failed.row().number());
        int at = 1;
        for (int column : columns) {
            String said = failed.issues().stream()
                    .filter(issue -> issue.column() == column)
                    .map(CellIssue::sentence)
                    .distinct()
                    .collect(Collectors.joining("\n"));
            if (column >= 0) {
                value(row.createCell(at++), failed.row().cell(column), !said.isEmpty());
            }
            if (withIssues.contains(column)) {
                Cell cell = row.createCell(at++);
                cell.setCellValue(said);
                cell.setCellStyle(styles.issue());
            }
        }
    }

    private void value(Cell cell, CellValue value, boolean wrong) {
        switch (value.kind()) {
            case NUMBER -> cell.setCellValue(value.number().orElseThrow().doubleValue());
            case DATE -> cell.setCellValue(value.moment().orElseThrow());
            default -> cell.setCellValue(value.text());
        }
        cell.setCellStyle(styles.of(value, wrong));
    }

    private int text(Row row, int column, String text, boolean heading) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        if (heading) {
            cell.setCellStyle(styles.heading());
        }
        return column + 1;
    }

    private String free(String name) {
        String free = name;
        for (int i = 2; book.getSheet(free) != null; i++) {
            free = name.substring(0, Math.min(name.length(), 27)) + " " + i;
        }
        return free;
    }
}
