// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.postern.agent.sheet.CellValue;

/** How the cells of an error copy look: what is wrong is yellow, what to mend stands beside it in words. */
final class ErrorStyles {

    private final XSSFWorkbook book;
    private final CellStyle heading;
    private final CellStyle issue;
    private final Map<String, CellStyle> values = new HashMap<>();

    ErrorStyles(XSSFWorkbook book) {
        this.book = book;
        Font bold = book.createFont();
        bold.setBold(true);
        this.heading = book.createCellStyle();
        heading.setFont(bold);
        heading.setWrapText(true);
        Font red = book.createFont();
        red.setColor(IndexedColors.DARK_RED.getIndex());
        this.issue = book.createCellStyle();
        issue.setFont(red);
        issue.setWrapText(true);
        issue.setVerticalAlignment(VerticalAlignment.TOP);
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle issue() {
        return issue;
    }

    CellStyle of(CellValue value, boolean wrong) {
        boolean timed = value.kind() == CellValue.Kind.DATE
                && !value.moment().orElseThrow().toLocalTime().equals(LocalTime.MIDNIGHT);
        return values.computeIfAbsent(
                value.kind() + " " + timed + " " + wrong, key -> style(value.kind(), timed, wrong));
    }

    private CellStyle style(CellValue.Kind kind, boolean timed, boolean wrong) {
        CellStyle style = book.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (kind == CellValue.Kind.DATE) {
            style.setDataFormat(book.createDataFormat().getFormat(timed ? "dd/mm/yyyy hh:mm" : "dd/mm/yyyy"));
        }
        // Text stays text when it is edited, whatever it begins with.
        style.setQuotePrefixed(kind == CellValue.Kind.TEXT);
        if (wrong) {
            style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }
}
