// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postern.app.chart.BarChart;
import org.postern.app.chart.ChartData;
import org.postern.app.chart.LineChart;

/** Draws the figures that people would rather look at than read; the rest stays tables. */
public final class StatisticsCharts {

    private StatisticsCharts() {}

    /** Documents by week, what recipients got, interviews inside 72 hours, children at high risk, notices by home; none where there is nothing. */
    public static List<Drawn> of(Figures figures) {
        return Stream.of(
                        weeks(figures.table(TableId.SENT)),
                        outcomes(figures.table(TableId.OUTCOMES)),
                        interviews(figures.table(TableId.INTERVIEW_TIMES)),
                        latest(figures.table(TableId.HARM_CHILDREN), List.of(0)),
                        latest(figures.table(TableId.NOTICES), List.of(0, 1)))
                .filter(drawn -> !drawn.table().rows().isEmpty())
                .toList();
    }

    /** One line a type. */
    private static Drawn weeks(Table table) {
        List<String> weeks = labels(table, 0);
        List<ChartData.Series> types = labels(table, 1).stream()
                .limit(ChartData.MOST_SERIES)
                .map(type -> new ChartData.Series(
                        type,
                        weeks.stream()
                                .map(week -> value(table, List.of(week, type), 0))
                                .toList()))
                .toList();
        return drawn(table, LineChart.svg(data(table, weeks, types), table.id().id()));
    }

    /** One group a week, summed over types. */
    private static Drawn outcomes(Table table) {
        List<String> weeks = labels(table, 0);
        List<ChartData.Series> outcomes = IntStream.range(0, table.columns().size())
                .mapToObj(column -> new ChartData.Series(
                        table.columns().get(column),
                        weeks.stream().map(week -> sum(table, week, column)).toList()))
                .toList();
        return drawn(
                table, BarChart.svg(data(table, weeks, outcomes), table.id().id()));
    }

    /** Held interviews: inside the time and later, by month. */
    private static Drawn interviews(Table table) {
        List<String> months = labels(table, 0);
        List<ChartData.Series> times = Stream.of(0, 1)
                .map(column -> new ChartData.Series(
                        "Held: " + table.columns().get(column),
                        months.stream()
                                .map(month -> value(table, List.of(month, "held"), column))
                                .toList()))
                .toList();
        return drawn(table, BarChart.svg(data(table, months, times), table.id().id()));
    }

    /** Some columns of the latest year, by what the rows are about. */
    private static Drawn latest(Table table, List<Integer> columns) {
        String year = labels(table, 0).stream().reduce("", (before, next) -> next);
        List<String> rows = table.rows().stream()
                .filter(row -> row.labels().get(0).equals(year))
                .map(row -> row.labels().get(1))
                .toList();
        List<ChartData.Series> series = columns.stream()
                .map(column -> new ChartData.Series(
                        table.columns().get(column) + ", " + year,
                        rows.stream()
                                .map(row -> value(table, List.of(year, row), column))
                                .toList()))
                .toList();
        return drawn(table, BarChart.svg(data(table, rows, series), table.id().id()));
    }

    private static Drawn drawn(Table table, String svg) {
        return new Drawn(table.id(), svg, table);
    }

    private static ChartData data(Table table, List<String> categories, List<ChartData.Series> series) {
        return new ChartData(
                table.title(),
                table.explanation() + " " + categories.size() + " " + (categories.size() == 1 ? "group" : "groups")
                        + "; the numbers stand in the table below.",
                categories,
                series);
    }

    private static List<String> labels(Table table, int place) {
        return List.copyOf(table.rows().stream()
                .map(row -> row.labels().get(place))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What is in no row is nought. */
    private static OptionalLong value(Table table, List<String> labels, int column) {
        return table.rows().stream()
                .filter(row -> row.labels().equals(labels))
                .map(row -> row.cells().get(column).value())
                .findFirst()
                .orElse(OptionalLong.of(0));
    }

    private static OptionalLong sum(Table table, String week, int column) {
        return OptionalLong.of(table.rows().stream()
                .filter(row -> row.labels().get(0).equals(week))
                .mapToLong(row -> row.cells().get(column).value().orElse(0))
                .sum());
    }
}
