// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * What one agency sent and received in a period, in numbers.
 *
 * @param from first day, in days of UTC
 * @param to   last day
 */
public record Figures(String agency, LocalDate from, LocalDate to, List<Table> tables) {

    public Figures {
        tables = List.copyOf(tables);
    }

    public Table table(TableId id) {
        return tables.stream().filter(table -> table.id() == id).findFirst().orElseThrow();
    }
}
