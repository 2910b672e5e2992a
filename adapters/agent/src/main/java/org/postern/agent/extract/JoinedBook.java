// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.extract;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.agent.mapping.Mapping.Join;
import org.postern.agent.sheet.CellValue;
import org.postern.agent.sheet.Rows;
import org.postern.agent.sheet.Sheet;
import org.postern.agent.sheet.SheetRow;
import org.postern.agent.sheet.Workbook;

/**
 * Two extracts of one system as one sheet: each row of the first with what the second says of its person. Only persons
 * that the first speaks of are held.
 */
public final class JoinedBook implements Workbook, Sheet {

    private final Workbook main;
    private final Workbook persons;
    private final Join join;

    /** Takes both over and closes them. */
    public JoinedBook(Workbook main, Workbook persons, Join join) {
        this.main = main;
        this.persons = persons;
        this.join = join;
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(this);
    }

    @Override
    public String name() {
        return main.sheets().get(0).name();
    }

    @Override
    public Rows open() throws IOException {
        Set<String> wanted = new HashSet<>();
        int here;
        try (Rows rows = main.sheets().get(0).open()) {
            here = column(rows.next(), join.here());
            for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                wanted.add(row.get().cell(here).text());
            }
        }
        Map<String, List<CellValue>> found = new HashMap<>();
        try (Rows rows = persons.sheets().get(0).open()) {
            Optional<SheetRow> headings = rows.next();
            int there = column(headings, join.there());
            headings.ifPresent(row -> found.put("", row.cells()));
            for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                String number = row.get().cell(there).text();
                if (wanted.contains(number)) {
                    found.putIfAbsent(number, row.get().cells());
                }
            }
        }
        return new JoinedRows(main.sheets().get(0).open(), here, found);
    }

    private static int column(Optional<SheetRow> headings, String heading) {
        List<CellValue> cells = headings.map(SheetRow::cells).orElse(List.of());
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).text().equalsIgnoreCase(heading)) {
                return i;
            }
        }
        return Integer.MAX_VALUE; // every cell there is blank, so that rows and headings say what is missing
    }

    @Override
    public void close() throws IOException {
        main.close();
        persons.close();
    }
}
