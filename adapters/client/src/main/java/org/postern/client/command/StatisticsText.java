// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Figures as tables for people, or as CSV (RFC 4180) with one number a line. */
final class StatisticsText {

    private static final int LABELS = 2;

    private StatisticsText() {}

    static List<String> tables(JsonNode figures) {
        List<String> lines = new ArrayList<>();
        lines.add(figures.path("agency").asString("") + ", "
                + figures.path("from").asString("") + " to "
                + figures.path("to").asString(""));
        figures.path("tables").forEach(table -> {
            lines.add("");
            lines.add(table.path("title").asString(""));
            lines.add(table.path("explanation").asString(""));
            lines.addAll(rows(table));
        });
        return lines;
    }

    private static List<String> rows(JsonNode table) {
        if (table.path("rows").isEmpty()) {
            return List.of("  nothing");
        }
        Table laidOut = new Table();
        laidOut.row(indented(Stream.concat(texts(table.path("labels")), texts(table.path("columns")))));
        table.path("rows")
                .forEach(row ->
                        laidOut.row(indented(Stream.concat(texts(row.path("labels")), texts(row.path("cells"))))));
        return laidOut.lines();
    }

    private static String[] indented(Stream<String> cells) {
        List<String> all = cells.collect(Collectors.toCollection(ArrayList::new));
        all.set(0, "  " + all.get(0));
        return all.toArray(String[]::new);
    }

    static List<String> csv(JsonNode figures) {
        List<String> lines = new ArrayList<>();
        lines.add("agency,from,to,table,label 1,label 2,column,value");
        figures.path("tables")
                .forEach(table -> table.path("rows").forEach(row -> {
                    List<String> labels = texts(row.path("labels")).toList();
                    for (int i = 0; i < row.path("cells").size(); i++) {
                        lines.add(Stream.of(
                                        Stream.of("agency", "from", "to")
                                                .map(name -> figures.path(name).asString("")),
                                        Stream.of(table.path("id").asString("")),
                                        Stream.iterate(0, label -> label + 1)
                                                .limit(LABELS)
                                                .map(label -> label < labels.size() ? labels.get(label) : ""),
                                        Stream.of(
                                                table.path("columns").path(i).asString(""),
                                                text(row.path("cells").path(i))))
                                .flatMap(cells -> cells)
                                .map(StatisticsText::quoted)
                                .collect(Collectors.joining(",")));
                    }
                }));
        return lines;
    }

    /** What a spreadsheet would take for a formula is made text. */
    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return safe.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r')
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }

    private static Stream<String> texts(JsonNode array) {
        return array.valueStream().map(StatisticsText::text);
    }

    private static String text(JsonNode value) {
        return value.isNumber() ? Long.toString(value.asLong()) : value.asString("");
    }
}
