// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.template;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How a template looks: bold headings, those that are needed on a darker ground, dates as dates, the rest as text. */
final class TemplateStyles {

    private final CellStyle heading;
    private final CellStyle needed;
    private final CellStyle example;
    private final CellStyle plain;
    private final CellStyle text;
    private final CellStyle anything;
    private final CellStyle day;
    private final CellStyle moment;

    TemplateStyles(XSSFWorkbook book) {
        this.heading = heading(book, IndexedColors.GREY_25_PERCENT);
        this.needed = heading(book, IndexedColors.LIGHT_CORNFLOWER_BLUE);
        this.example = book.createCellStyle();
        Font italic = book.createFont();
        italic.setItalic(true);
        example.setFont(italic);
        this.plain = book.createCellStyle();
        this.text = book.createCellStyle();
        text.setWrapText(true);
        text.setVerticalAlignment(VerticalAlignment.TOP);
        this.anything = formatted(book, "@");
        this.day = formatted(book, "dd/mm/yyyy");
        this.moment = formatted(book, "dd/mm/yyyy hh:mm");
    }

    private static CellStyle heading(XSSFWorkbook book, IndexedColors ground) {
        CellStyle style = book.createCellStyle();
        Font bold = book.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setFillForegroundColor(ground.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static CellStyle formatted(XSSFWorkbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle needed() {
        return needed;
    }

    CellStyle example() {
        return example;
    }

    /** Of a sentence that may run over the columns beside it. */
    CellStyle plain() {
        return plain;
    }

    CellStyle text() {
        return text;
    }

    /** Of the cells to be filled in; numbers that begin with a nought keep it. */
    CellStyle of(TemplateColumn column) {
        return column.day() ? day : column.timed() ? moment : anything;
    }
}
