// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Figures as JSON: numbers, and {@code "c"} for one that is not shown. */
@Component
class FiguresJson {

    private final JsonMapper json;

    FiguresJson(JsonMapper json) {
        this.json = json;
    }

    byte[] write(Figures figures) {
        ObjectNode node = json.createObjectNode()
                .put("agency", figures.agency())
                .put("from", figures.from().toString())
                .put("to", figures.to().toString());
        ArrayNode tables = node.putArray("tables");
        figures.tables().forEach(table -> tables.add(table(table)));
        return json.writeValueAsBytes(node);
    }

    private ObjectNode table(Table table) {
        ObjectNode node = json.createObjectNode()
                .put("id", table.id().id())
                .put("title", table.title())
                .put("explanation", table.explanation());
        table.labels().forEach(node.putArray("labels")::add);
        table.columns().forEach(node.putArray("columns")::add);
        ArrayNode rows = node.putArray("rows");
        table.rows().forEach(row -> {
            ObjectNode one = rows.addObject();
            row.labels().forEach(one.putArray("labels")::add);
            ArrayNode cells = one.putArray("cells");
            row.cells().forEach(cell -> {
                if (cell.value().isPresent()) {
                    cells.add(cell.value().getAsLong());
                } else {
                    cells.add(Table.Cell.SUPPRESSED);
                }
            });
        });
        return node;
    }
}
