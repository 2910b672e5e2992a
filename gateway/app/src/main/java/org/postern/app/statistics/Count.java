// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * One number as the database counted it.
 *
 * @param labels what it is about
 * @param column under which it stands
 */
record Count(List<String> labels, String column, long number) {

    Count {
        labels = List.copyOf(labels);
    }

    /** Labels, then a column, then a number. */
    static Count of(ResultSet row, int number) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= columns - 2; i++) {
            labels.add(row.getString(i));
        }
        return new Count(labels, row.getString(columns - 1), row.getLong(columns));
    }

    /** The same number about fewer things. */
    Count about(String... others) {
        return new Count(List.of(others), column, number);
    }
}
