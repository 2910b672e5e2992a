// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.CellValue;
import org.postern.agent.sheet.SheetLimits;
import org.postern.agent.sheet.xml.Xml;

/**
 * Reads what one {@code c} element holds (ECMA-376, part 1, 18.3.1.4). Of a formula only its stored result counts;
 * nothing is ever worked out here.
 */
final class CellReader {

    /** Digits that Excel keeps and shows; more are noise of its arithmetic. */
    private static final MathContext DIGITS = new MathContext(15);

    /** What may become a number without becoming a monster. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{0,18}([.][0-9]{0,30})?([eE][+-]?[0-9]{1,2})?");

    private static final int LAST_DAY = 2_958_465; // 31 December 9999

    private final SharedStrings strings;
    private final DateStyles styles;
    private final boolean from1904;
    private final SheetLimits limits;

    /** @param from1904 whether days are counted from 1904, as on old Macintoshes, and not from 1900 */
    CellReader(SharedStrings strings, DateStyles styles, boolean from1904, SheetLimits limits) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.limits = limits;
    }

    /** Stands at the end of the element afterwards. */
    CellValue read(Xml xml, int row) throws IOException {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        boolean formula = false;
        boolean stored = false;
        StringBuilder value = new StringBuilder();
        while (!xml.ends("c") && xml.advance()) {
            if (xml.starts("f")) {
                formula = true;
            } else if (xml.starts("v")) {
                stored = true;
                xml.characters(value, limits.cellLength(), row);
            } else if (xml.starts("is")) {
                stored = true;
                value.append(SharedStrings.text(xml, "is", limits, row));
            }
        }
        if (formula && !stored) {
            return CellValue.fault(AgentIssue.FORMULA_WITHOUT_VALUE);
        }
        return value.isEmpty() ? CellValue.BLANK : value(type, style, value.toString());
    }

    private CellValue value(String type, String style, String value) throws IOException {
        return switch (type) {
            case "s" -> CellValue.text(strings.get(value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : -1));
            case "inlineStr", "str" -> CellValue.text(SharedStrings.unescaped(value));
            case "b" -> CellValue.flag(value.equals("1"));
            case "e" -> CellValue.fault(AgentIssue.FORMULA_ERROR);
            case "d" -> isoDate(value);
            default -> number(style, value);
        };
    }

    private CellValue number(String style, String value) {
        if (!NUMBER.matcher(value).matches() || value.chars().noneMatch(Character::isDigit)) {
            return CellValue.text(value);
        }
        BigDecimal number = new BigDecimal(value, DIGITS);
        Optional<LocalDateTime> moment = moment(number.doubleValue());
        return styles.isDate(style) && moment.isPresent()
                ? CellValue.date(moment.get())
                : CellValue.number(number, moment);
    }

    private Optional<LocalDateTime> moment(double serial) {
        return serial >= 0 && serial <= LAST_DAY
                ? Optional.of(DateUtil.getLocalDateTime(serial, from1904, true))
                : Optional.empty();
    }

    private static CellValue isoDate(String value) {
        try {
            return CellValue.date(
                    value.contains("T")
                            ? LocalDateTime.parse(value.replaceFirst("Z$", ""))
                            : LocalDate.parse(value).atStartOfDay());
        } catch (DateTimeException noDate) {
            return CellValue.text(value);
        }
    }
}
