// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postern.document.DocumentType;
import org.postern.protocol.TextTable;
import org.postern.protocol.check.Coverage;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.render.FieldNames;

/**
 * Every field with every recipient of one document type.
 *
 * @param recipients ids of the entries that are shown
 * @param open       cells in which no rule speaks
 */
record CoverageView(DocumentType type, List<String> recipients, List<Row> rows, long open) {

    /** One field. */
    record Row(String path, String name, List<Cell> cells) {}

    /** @param state {@code rules}, {@code default} or {@code not-taken} */
    record Cell(String state, List<String> rules) {

        static Cell of(Coverage.Cell cell) {
            return new Cell(!cell.taken() ? "not-taken" : cell.byDefault() ? "default" : "rules", cell.rules());
        }
    }

    /** @param recipient an entry's id; empty for all */
    static CoverageView of(CompiledProtocol compiled, DocumentType type, String recipient, boolean openOnly) {
        FieldNames names = new FieldNames(type);
        List<String> shown = compiled.protocol().recipients().stream()
                .map(entry -> entry.id())
                .filter(id -> recipient.isEmpty() || id.equals(recipient))
                .toList();
        Map<String, List<Cell>> fields = new LinkedHashMap<>();
        Coverage.cells(compiled, type).stream()
                .filter(cell -> shown.contains(cell.recipient()))
                .forEach(cell -> fields.computeIfAbsent(cell.path(), any -> new ArrayList<>())
                        .add(Cell.of(cell)));
        List<Row> rows = new ArrayList<>();
        fields.forEach((path, cells) -> {
            if (!openOnly || cells.stream().anyMatch(cell -> cell.state().equals("default"))) {
                rows.add(new Row(path, names.of(path), cells));
            }
        });
        long open = rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.state().equals("default"))
                .count();
        return new CoverageView(type, shown, rows, open);
    }

    /** All types in one table, as comma-separated values. */
    static String csv(CompiledProtocol compiled) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = List.of();
        for (DocumentType type : DocumentType.values()) {
            TextTable table = Coverage.table(compiled, type);
            head = table.head();
            table.rows().forEach(row -> {
                List<String> whole = new ArrayList<>(List.of(type.id()));
                whole.addAll(row);
                rows.add(whole);
            });
        }
        List<String> whole = new ArrayList<>(List.of("document"));
        whole.addAll(head);
        return new TextTable(whole, rows).toCsv();
    }
}
