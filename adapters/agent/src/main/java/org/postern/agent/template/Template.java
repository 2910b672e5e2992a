// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.postern.agency.AgencyRegistry;
import org.postern.agent.mapping.Mapping;

/**
 * Writes an Excel workbook to be filled in: headings with notes and drop-downs, an example on a sheet of its own that is
 * never sent, and a page that says what belongs where. All of it follows from the mapping and the schemas.
 */
public final class Template {

    private static final int CHARACTER = 256;

    private final TemplateColumns columns;

    /** @param today whose codes are offered */
    public Template(AgencyRegistry registry, LocalDate today) {
        this.columns = new TemplateColumns(registry, today);
    }

    /** The workbook, as bytes of an .xlsx file. */
    public byte[] of(Mapping mapping) throws IOException {
        List<TemplateColumn> all = columns.of(mapping);
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            TemplateStyles styles = new TemplateStyles(book);
            Sheet data = book.createSheet(WorkbookUtil.createSafeSheetName(mapping.title()));
            headings(data, all, styles);
            Sheet example = book.createSheet("Example");
            headings(example, all, styles);
            example(example, all, styles);
            explanation(book.createSheet("How to fill in"), mapping, all, styles);
            new DropDowns(book, data).add(all);
            book.setActiveSheet(0);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void headings(Sheet sheet, List<TemplateColumn> columns, TemplateStyles styles) {
        Row row = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            TemplateColumn column = columns.get(i);
            Cell cell = row.createCell(i);
            cell.setCellValue(column.heading());
            cell.setCellStyle(column.required() ? styles.needed() : styles.heading());
            sheet.setColumnWidth(i, Math.max(16, column.heading().length() + 4) * CHARACTER);
            sheet.setDefaultColumnStyle(i, styles.of(column));
        }
        sheet.createFreezePane(0, 1);
    }

    private static void example(Sheet sheet, List<TemplateColumn> columns, TemplateStyles styles) {
        Row row = sheet.createRow(1);
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(columns.get(i).example());
            cell.setCellStyle(styles.example());
        }
    }

    private static void explanation(Sheet sheet, Mapping mapping, List<TemplateColumn> columns, TemplateStyles styles) {
        int next = 0;
        next = line(sheet, next, styles, mapping.title());
        next = line(
                sheet,
                next,
                styles,
                "One row for each, on the first sheet. Do not rename the headings; columns that are"
                        + " not needed may be deleted. The sheet may be sent again whenever something in it has changed.");
        Row headings = sheet.createRow(next++);
        String[] names = {"Column", "What belongs there", "Choices"};
        for (int i = 0; i < names.length; i++) {
            headings.createCell(i).setCellValue(names[i]);
            headings.getCell(i).setCellStyle(styles.heading());
        }
        for (TemplateColumn column : columns) {
            Row row = sheet.createRow(next++);
            row.createCell(0).setCellValue(column.heading());
            row.createCell(1).setCellValue(column.fullNote());
            row.createCell(2)
                    .setCellValue(
                            column.choices().size() > 30
                                    ? "See the list in the column"
                                    : String.join("; ", column.choices()));
            row.forEach(cell -> cell.setCellStyle(styles.text()));
        }
        sheet.setColumnWidth(0, 30 * CHARACTER);
        sheet.setColumnWidth(1, 70 * CHARACTER);
        sheet.setColumnWidth(2, 90 * CHARACTER);
    }

    private static int line(Sheet sheet, int row, TemplateStyles styles, String text) {
        Cell cell = sheet.createRow(row).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(row == 0 ? styles.heading() : styles.plain());
        return row + 1;
    }
}
