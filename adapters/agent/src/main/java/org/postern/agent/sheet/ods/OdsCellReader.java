// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet.ods;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;
import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.CellValue;
import org.postern.agent.sheet.SheetLimits;
import org.postern.agent.sheet.xml.Xml;

/** Reads what one cell of a table holds (ISO/IEC 26300, 9.1.4 and 19.385); of a formula only its stored result. */
final class OdsCellReader {

    private static final MathContext DIGITS = new MathContext(15);

    /** The day on which a time of day without a day lies; that of spreadsheet programs. */
    private static final LocalDate NO_DAY = LocalDate.of(1899, 12, 31);

    private static final double LAST_DAY = 2_958_465;

    private final SheetLimits limits;

    OdsCellReader(SheetLimits limits) {
        this.limits = limits;
    }

    /** Stands at the end of the element afterwards. */
    CellValue read(Xml xml, String element, int row) throws IOException {
        boolean formula = !xml.attribute("formula").isEmpty();
        String type = type(xml);
        String value = value(xml, type);
        String text = text(xml, element, row);
        if (type.equals("error") || formula && text.startsWith("#") && value.isEmpty() && !type.equals("string")) {
            return CellValue.fault(AgentIssue.FORMULA_ERROR);
        }
        if (formula && type.isEmpty() && text.isEmpty()) {
            return CellValue.fault(AgentIssue.FORMULA_WITHOUT_VALUE);
        }
        try {
            return value(type, value, text);
        } catch (DateTimeException | ArithmeticException | NumberFormatException notWhatItSays) {
            return CellValue.text(text);
        }
    }

    /** LibreOffice says twice what a cell is; only its own attribute knows errors. */
    private static String type(Xml xml) {
        String type = "";
        for (int i = 0; i < xml.attributes(); i++) {
            if (xml.attributeName(i).equals("value-type") && !type.equals("error")) {
                type = xml.attributeValue(i);
            }
        }
        return type;
    }

    private static String value(Xml xml, String type) {
        return switch (type) {
            case "date" -> xml.attribute("date-value");
            case "time" -> xml.attribute("time-value");
            case "boolean" -> xml.attribute("boolean-value");
            default -> xml.attribute("value");
        };
    }

    private static CellValue value(String type, String value, String text) {
        return switch (type) {
            case "float", "percentage", "currency" -> number(value, text);
            case "date" ->
                CellValue.date(
                        value.contains("T")
                                ? LocalDateTime.parse(value)
                                : LocalDate.parse(value).atStartOfDay());
            case "time" -> CellValue.date(NO_DAY.atStartOfDay().plus(Duration.parse(value)));
            case "boolean" -> CellValue.flag(value.equals("true"));
            default -> CellValue.text(text);
        };
    }

    private static CellValue number(String value, String text) {
        if (!value.matches("-?[0-9]{0,18}([.][0-9]{0,30})?([eE][+-]?[0-9]{1,2})?")) {
            return CellValue.text(text);
        }
        BigDecimal number = new BigDecimal(value, DIGITS);
        double serial = number.doubleValue();
        return CellValue.number(
                number,
                serial >= 0 && serial <= LAST_DAY
                        ? Optional.of(DateUtil.getLocalDateTime(serial, false, true))
                        : Optional.empty());
    }

    /** The paragraphs of a cell, each on a line; comments beside it are none of them. */
    private String text(Xml xml, String element, int row) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean inside = false;
        int comments = 0;
        boolean more = !xml.ends(element);
        while (more) {
            if (inside && comments == 0) {
                xml.characters(text, limits.cellLength(), row);
            } else {
                xml.advance();
            }
            if (xml.starts("annotation") || xml.ends("annotation")) {
                comments += xml.atStart() ? 1 : -1;
            } else if (comments == 0 && xml.starts("p")) {
                text.append(text.isEmpty() ? "" : "\n");
                inside = true;
            } else if (comments == 0 && xml.ends("p")) {
                inside = false;
            } else if (inside && xml.starts("line-break")) {
                text.append('\n');
            } else if (inside && (xml.starts("s") || xml.starts("tab"))) {
                text.append(' ');
            }
            more = !xml.ends(element);
        }
        return text.toString();
    }
}
