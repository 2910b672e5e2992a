// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lays counts out as rows and columns. What was not counted is nought; what belongs to no column is an error of ours. */
final class Pivot {

    private static final Comparator<List<String>> BY_LABEL =
            Comparator.comparing(labels -> String.join("\u0000", labels));

    private final Map<List<String>, long[]> rows = new TreeMap<>(BY_LABEL);

    /** @param columns ids, in order */
    static Pivot of(List<Count> counts, List<String> columns) {
        Pivot pivot = new Pivot();
        for (Count count : counts) {
            int column = columns.indexOf(count.column());
            if (column < 0) {
                throw new IllegalStateException("PST-6712 a count has no column");
            }
            pivot.rows.computeIfAbsent(count.labels(), labels -> new long[columns.size()])[column] += count.number();
        }
        return pivot;
    }

    List<Table.Row> exact() {
        return rows.entrySet().stream()
                .map(row -> new Table.Row(
                        row.getKey(),
                        Arrays.stream(row.getValue()).mapToObj(Table.Cell::of).toList()))
                .toList();
    }

    /** Without the numbers that could point to a child. @param smallest the smallest number but nought that is shown */
    List<Table.Row> suppressed(int smallest) {
        List<List<String>> labels = List.copyOf(rows.keySet());
        long[][] numbers = rows.values().toArray(long[][]::new);
        boolean[][] hidden = new Suppression(numbers, smallest).hidden();
        return java.util.stream.IntStream.range(0, numbers.length)
                .mapToObj(row -> new Table.Row(labels.get(row), cells(numbers[row], hidden[row])))
                .toList();
    }

    private static List<Table.Cell> cells(long[] numbers, boolean[] hidden) {
        return java.util.stream.IntStream.range(0, numbers.length)
                .mapToObj(i -> hidden[i] ? Table.Cell.suppressed() : Table.Cell.of(numbers[i]))
                .toList();
    }
}
