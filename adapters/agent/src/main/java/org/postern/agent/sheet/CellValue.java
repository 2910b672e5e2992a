// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;
import org.postern.agent.AgentIssue;

/**
 * What one cell holds, whatever program wrote it.
 *
 * @param text   as a person reads it, without space at either end; empty where there is nothing
 * @param number of a number, and of a flag 1 or 0
 * @param moment of a cell that is formatted as a date, or as date and time; of a plain number, the day that it would be
 *               if it were formatted so
 * @param fault  why the cell holds no value although it is not empty
 */
public record CellValue(
        Kind kind,
        String text,
        Optional<BigDecimal> number,
        Optional<LocalDateTime> moment,
        Optional<AgentIssue> fault) {

    /** Of a cell. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        /** Date, or date and time. */
        DATE,
        /** True or false. */
        FLAG,
        FAULT
    }

    public static final CellValue BLANK =
            new CellValue(Kind.BLANK, "", Optional.empty(), Optional.empty(), Optional.empty());

    /** Text that consists of space only is a blank cell. */
    public static CellValue text(String text) {
        String stripped = text.strip();
        return stripped.isEmpty()
                ? BLANK
                : new CellValue(Kind.TEXT, stripped, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static CellValue number(BigDecimal number, Optional<LocalDateTime> asDate) {
        String text = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return new CellValue(Kind.NUMBER, text, Optional.of(number), asDate, Optional.empty());
    }

    public static CellValue date(LocalDateTime moment) {
        return new CellValue(Kind.DATE, moment.toString(), Optional.empty(), Optional.of(moment), Optional.empty());
    }

    public static CellValue flag(boolean flag) {
        BigDecimal number = flag ? BigDecimal.ONE : BigDecimal.ZERO;
        String text = flag ? "Yes" : "No";
        return new CellValue(Kind.FLAG, text, Optional.of(number), Optional.empty(), Optional.empty());
    }

    public static CellValue fault(AgentIssue why) {
        return new CellValue(Kind.FAULT, "", Optional.empty(), Optional.empty(), Optional.of(why));
    }

    public boolean isBlank() {
        return kind == Kind.BLANK;
    }

    /** Never the content. */
    @Override
    public String toString() {
        return kind.toString();
    }
}
