// SPDX-License-Identifier: Apache-2.0
package org.postern.app.chart;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a chart shows.
 *
 * @param title       short; read out first
 * @param description what is to be seen in it, in a sentence or two; the numbers stand in a table beside it
 * @param categories  along the horizontal axis, in order
 * @param series      each with one value a category
 */
public record ChartData(String title, String description, List<String> categories, List<Series> series) {

    /** More cannot be told apart by shade and pattern. */
    public static final int MOST_SERIES = 5;

    public ChartData {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        int length = categories.size();
        if (series.size() > MOST_SERIES
                || series.stream().anyMatch(one -> one.values().size() != length)) {
            throw new IllegalArgumentException("A chart has at most five series, each with one value a category");
        }
    }

    /** @param values from 0; empty where a number is not shown */
    public record Series(String name, List<OptionalLong> values) {

        public Series {
            values = List.copyOf(values);
        }
    }

    long largest() {
        return series.stream()
                .flatMap(one -> one.values().stream())
                .mapToLong(value -> value.orElse(0))
                .max()
                .orElse(0);
    }
}
