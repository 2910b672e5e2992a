// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.CellValue;
import org.postern.agent.sheet.SheetRow;
import org.postern.agent.value.CellReader;
import org.postern.agent.value.CellReaders;
import org.postern.agent.value.DayOrder;
import org.postern.agent.value.FormulaText;
import org.postern.agent.value.MomentReader;
import org.postern.agent.value.Reading;
import org.postern.document.SchemaCatalogue;
import org.postern.document.SchemaField.Fact;
import tools.jackson.databind.json.JsonMapper;

/** Reads the cells of one row after the other into what they say, and says what is wrong with each. */
final class RowReader {

    private final Layout layout;
    private final Map<Integer, CellReader> readers = new HashMap<>();
    private final Map<Integer, Boolean> handles = new HashMap<>();
    private final Map<Integer, DayOrder> orders = new HashMap<>();

    RowReader(Layout layout, CellReaders cellReaders) {
        this.layout = layout;
        SchemaCatalogue catalogue = SchemaCatalogue.standard();
        layout.columns().forEach((index, column) -> {
            var leaf = catalogue.leaf(layout.mapping().document(), column.path().schemaPath());
            readers.put(
                    index,
                    cellReaders.reader(
                            new CellReaders.Wanted(column.read(), leaf, column.words(), column.withoutTime())));
            handles.put(
                    index, leaf.filter(one -> one.field().fact() == Fact.HANDLE).isPresent());
        });
    }

    /** Takes note of how the dates of a row are written, so that none is misread later. */
    void survey(SheetRow row) {
        readers.forEach((index, reader) -> {
            if (reader.readsDays() && row.cell(index).kind() == CellValue.Kind.TEXT) {
                orders.computeIfAbsent(index, none -> new DayOrder())
                        .see(row.cell(index).text());
            }
        });
    }

    /** What a row says, and what is wrong with its cells. */
    record Said(DocumentTree tree, List<CellIssue> issues) {

        boolean refused() {
            return issues.stream().anyMatch(one -> one.issue().refuses());
        }
    }

    Said read(SheetRow row) {
        DocumentTree tree = new DocumentTree(JsonMapper.shared().createObjectNode());
        List<CellIssue> issues = new ArrayList<>();
        layout.columns().keySet().stream().sorted().forEach(index -> {
            CellValue cell = row.cell(index);
            if (cell.fault().isPresent()) {
                issues.add(new CellIssue(index, cell.fault().get().at("")));
            } else if (!cell.isBlank()) {
                cell(row, index, cell, tree, issues);
            }
        });
        return new Said(tree, issues);
    }

    private void cell(SheetRow row, int index, CellValue cell, DocumentTree tree, List<CellIssue> issues) {
        boolean text = cell.kind() == CellValue.Kind.TEXT;
        if (text && FormulaText.isOne(cell.text(), handles.get(index))) {
            issues.add(new CellIssue(index, AgentIssue.FORMULA_TEXT.at("")));
            return;
        }
        if (text && orders.containsKey(index) && orders.get(index).leavesOpen(cell.text())) {
            issues.add(new CellIssue(index, AgentIssue.DAY_OR_MONTH.at("")));
            return;
        }
        Column column = layout.columns().get(index);
        CellReader reader = readers.get(index);
        if (column.path().adds()) {
            several(cell, reader).forEach(reading -> put(tree, column, index, reading, issues));
        } else if (reader instanceof MomentReader moments && layout.clocks().containsKey(index)) {
            put(tree, column, index, moments.read(cell, row.cell(layout.clocks().get(index))), issues);
        } else {
            put(tree, column, index, reader.read(cell), issues);
        }
    }

    /** Several values in one cell stand on lines of their own or between semicolons; between commas where that fits. */
    private static List<Reading> several(CellValue cell, CellReader reader) {
        List<Reading> readings = new ArrayList<>();
        for (String part : cell.text().split("[;\\n\\r]+")) {
            Reading whole = reader.read(CellValue.text(part));
            if (whole.refuses() && part.contains(",")) {
                List<Reading> pieces = Arrays.stream(part.split(","))
                        .map(piece -> reader.read(CellValue.text(piece)))
                        .toList();
                readings.addAll(pieces);
            } else {
                readings.add(whole);
            }
        }
        return readings;
    }

    private static void put(DocumentTree tree, Column column, int index, Reading reading, List<CellIssue> issues) {
        reading.issue().ifPresent(issue -> issues.add(new CellIssue(index, issue)));
        for (Reading.Part part : reading.parts()) {
            FieldPath path = tree.next(column.path().below(part.below()));
            tree.put(path, part.value(), index);
            column.with()
                    .forEach((name, value) ->
                            tree.put(path.beside(name), tools.jackson.databind.node.StringNode.valueOf(value), index));
        }
    }
}
