// SPDX-License-Identifier: Apache-2.0
package org.postern.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes Excel workbooks for tests, as POI writes them. */
public final class TestWorkbook {

    /** A cell with a formula and no result, as programs without a calculator write it. */
    public record Formula(String text) {}

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle day = style("dd/mm/yyyy");
    private final CellStyle moment = style("dd/mm/yyyy hh:mm");
    private Sheet sheet;
    private int next;

    public TestWorkbook sheet(String name) {
        sheet = book.createSheet(name);
        next = 0;
        return this;
    }

    /** The sheet is there and cannot be seen. */
    public TestWorkbook hidden(String name) {
        sheet(name);
        book.setSheetHidden(book.getSheetIndex(sheet), true);
        return this;
    }

    public TestWorkbook from1904() {
        book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        return this;
    }

    /** Text, numbers, flags, days, moments, formulas; null leaves a cell out. */
    public TestWorkbook row(Object... values) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                put(row.createCell(i), values[i]);
            }
        }
        return this;
    }

    public TestWorkbook blank() {
        next++;
        return this;
    }

    /** Merges cells, both ends included, the first being 0. */
    public TestWorkbook merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        return this;
    }

    public Path save(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
            book.close();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(Cell cell, Object value) {
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof LocalDateTime time) {
            cell.setCellValue(time);
            cell.setCellStyle(moment);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Boolean flag) {
            cell.setCellValue(flag);
        } else if (value instanceof Formula formula) {
            cell.setCellFormula(formula.text());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    private CellStyle style(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }
}
