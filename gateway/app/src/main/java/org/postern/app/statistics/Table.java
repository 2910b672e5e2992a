// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.util.List;
import java.util.OptionalLong;

/**
 * One table of figures.
 *
 * @param explanation what is counted, and what is not shown, in plain words
 * @param labels      headings of the columns that say what a row is about
 * @param columns     headings of the columns of numbers
 */
public record Table(
        TableId id, String title, String explanation, List<String> labels, List<String> columns, List<Row> rows) {

    public Table {
        labels = List.copyOf(labels);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public record Row(List<String> labels, List<Cell> cells) {

        public Row {
            labels = List.copyOf(labels);
            cells = List.copyOf(cells);
        }
    }

    /** @param value empty where it is not shown, because it could point to a child */
    public record Cell(OptionalLong value) {

        /** What stands for a number that is not shown, as in official statistics. */
        public static final String SUPPRESSED = "c";

        static Cell of(long value) {
            return new Cell(OptionalLong.of(value));
        }

        static Cell suppressed() {
            return new Cell(OptionalLong.empty());
        }

        public String text() {
            return value.isPresent() ? Long.toString(value.getAsLong()) : SUPPRESSED;
        }
    }
}
