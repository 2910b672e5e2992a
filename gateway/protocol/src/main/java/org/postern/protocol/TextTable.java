// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table for people and for spreadsheets.
 *
 * @param rows each as long as {@code head}
 */
public record TextTable(List<String> head, List<List<String>> rows) {

    public TextTable {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** In columns of equal width, with a line under the head, ending in a line feed. */
    public String toText() {
        List<List<String>> all = new ArrayList<>();
        all.add(head);
        all.add(head.stream().map(name -> "-".repeat(name.length())).toList());
        all.addAll(rows);
        int[] widths = new int[head.size()];
        all.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        return all.stream().map(row -> line(row, widths)).collect(Collectors.joining());
    }

    /**
     * As comma-separated values (RFC 4180, lines end in CR LF). A cell that a spreadsheet would take for a formula is
     * preceded by an apostrophe.
     */
    public String toCsv() {
        List<List<String>> all = new ArrayList<>();
        all.add(head);
        all.addAll(rows);
        return all.stream()
                .map(row -> row.stream().map(TextTable::cell).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
        }
        return line.toString().stripTrailing() + "\n";
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
