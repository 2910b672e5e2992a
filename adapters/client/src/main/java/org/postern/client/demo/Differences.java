// SPDX-License-Identifier: Apache-2.0
package org.postern.client.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postern.client.command.Table;

/** What one recipient got otherwise than it was written: short values in a table, texts by the passage that differs. */
final class Differences {

    private static final int SHORT = 44;

    private final List<BeforeAfter.Row> rows;

    Differences(List<BeforeAfter.Row> rows) {
        this.rows = rows;
    }

    List<String> lines() {
        List<BeforeAfter.Row> changed =
                rows.stream().filter(BeforeAfter.Row::changed).toList();
        List<BeforeAfter.Row> byRule =
                changed.stream().filter(row -> !row.byDefault()).toList();
        List<String> lines = new ArrayList<>();
        lines.add("    " + (rows.size() - changed.size()) + " of " + rows.size() + " values as they were written.");
        table(byRule.stream().filter(Differences::isShort).toList(), lines);
        byRule.stream().filter(row -> !isShort(row)).forEach(row -> text(row, lines));
        byDefault(changed.stream().filter(BeforeAfter.Row::byDefault).toList(), lines);
        return lines;
    }

    private static void table(List<BeforeAfter.Row> rows, List<String> lines) {
        if (rows.isEmpty()) {
            return;
        }
        Table table = new Table().row("    field", "the sender wrote", "it received", "because");
        rows.forEach(row -> table.row(
                "    " + row.pointer(),
                oneLine(row.before()),
                oneLine(row.after().orElse("-")),
                row.reason()));
        lines.addAll(table.lines());
    }

    private static void text(BeforeAfter.Row row, List<String> lines) {
        Passage passage = row.after()
                .map(after -> Passage.between(row.before(), after))
                .orElseGet(() -> new Passage(row.before(), "-"));
        lines.addAll(Lines.wrapped("    ", row.pointer() + ": " + row.reason()));
        lines.addAll(Lines.wrapped("      the sender wrote: ", passage.before()));
        lines.addAll(Lines.wrapped("      it received:      ", passage.after()));
    }

    /** By the part of the document they stand in: there can be hundreds. */
    private static void byDefault(List<BeforeAfter.Row> rows, List<String> lines) {
        if (rows.isEmpty()) {
            return;
        }
        Map<String, Long> byPart = rows.stream()
                .collect(Collectors.groupingBy(BeforeAfter.Row::part, LinkedHashMap::new, Collectors.counting()));
        String parts = byPart.entrySet().stream()
                .map(part -> part.getKey() + (part.getValue() == 1 ? "" : " (" + part.getValue() + ")"))
                .collect(Collectors.joining(", "));
        lines.addAll(Lines.wrapped(
                "    ",
                (rows.size() == 1
                                ? "No rule shares one value, so it stays with the sender: "
                                : "No rule shares " + rows.size() + " values, so they stay with the sender: ")
                        + parts + "."));
    }

    private static boolean isShort(BeforeAfter.Row row) {
        return isShort(row.before()) && isShort(row.after().orElse(""));
    }

    private static boolean isShort(String value) {
        return value.codePointCount(0, value.length()) <= SHORT;
    }

    private static String oneLine(String value) {
        return value.replaceAll("\\s+", " ");
    }
}
