// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.template;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Gives every column of a template its note, and those with choices a drop-down list; other words only warn. */
final class DropDowns {

    private static final int LAST_ROW = 5_000;

    /** What Excel shows of a prompt. */
    private static final int PROMPT = 250;

    private static final int PROMPT_TITLE = 32;

    private final XSSFWorkbook book;
    private final Sheet data;
    private final DataValidationHelper helper;
    private Sheet lists;
    private int next;

    DropDowns(XSSFWorkbook book, Sheet data) {
        this.book = book;
        this.data = data;
        this.helper = data.getDataValidationHelper();
    }

    void add(List<TemplateColumn> columns) {
        for (int i = 0; i < columns.size(); i++) {
            TemplateColumn column = columns.get(i);
            CellRangeAddressList cells = new CellRangeAddressList(1, LAST_ROW, i, i);
            DataValidation validation = helper.createValidation(constraint(column), cells);
            validation.setEmptyCellAllowed(true);
            validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
            validation.createErrorBox("Please check", "This is not one of the choices, or no date.");
            validation.setShowErrorBox(true);
            validation.createPromptBox(
                    cut(column.heading(), PROMPT_TITLE), cut(column.fullNote().strip(), PROMPT));
            validation.setShowPromptBox(!column.fullNote().isBlank());
            validation.setSuppressDropDownArrow(true); // POI's word for showing it, in workbooks of this kind
            data.addValidationData(validation);
        }
    }

    private DataValidationConstraint constraint(TemplateColumn column) {
        if (!column.choices().isEmpty() && !column.several()) {
            return helper.createFormulaListConstraint(list(column.choices()));
        }
        if (column.day() || column.timed()) {
            return helper.createDateConstraint(OperatorType.GREATER_THAN, "DATE(1990,1,1)", null, null);
        }
        return new XSSFDataValidationConstraint(ValidationType.ANY, null);
    }

    /** Writes the choices into a hidden sheet; a list inside the rule itself may have no more than 255 characters. */
    private String list(List<String> choices) {
        if (lists == null) {
            lists = book.createSheet("Lists");
            book.setSheetHidden(book.getSheetIndex(lists), true);
        }
        for (int i = 0; i < choices.size(); i++) {
            Row row = lists.getRow(i) == null ? lists.createRow(i) : lists.getRow(i);
            row.createCell(next).setCellValue(choices.get(i));
        }
        String letter = CellReference.convertNumToColString(next++);
        return "Lists!$" + letter + "$1:$" + letter + "$" + choices.size();
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
