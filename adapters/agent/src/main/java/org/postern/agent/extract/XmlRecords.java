// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.extract;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.postern.agent.AgentIssue;
import org.postern.agent.mapping.RecordLayout;
import org.postern.agent.sheet.CellValue;
import org.postern.agent.sheet.Rows;
import org.postern.agent.sheet.SheetLimits;
import org.postern.agent.sheet.SheetRow;
import org.postern.agent.sheet.UnreadableSheet;
import org.postern.agent.sheet.xml.Xml;

/** Reads one record after the other; of values that are repeated, each stands on a line of its own. */
final class XmlRecords implements Rows {

    private static final int DEEPEST = 50;

    private final Xml xml;
    private final RecordLayout layout;
    private final SheetLimits limits;
    private int row;

    XmlRecords(Xml xml, RecordLayout layout, SheetLimits limits) {
        this.xml = xml;
        this.layout = layout;
        this.limits = limits;
    }

    @Override
    public Optional<SheetRow> next() throws IOException {
        if (row == 0) {
            row = 1;
            return Optional.of(new SheetRow(
                    1, layout.values().stream().map(CellValue::text).toList()));
        }
        while (xml.advance()) {
            if (xml.starts(layout.record())) {
                row++;
                if (row > limits.rows()) {
                    throw new UnreadableSheet(AgentIssue.TOO_MANY_ROWS, limits.rows());
                }
                Map<String, String> values = record();
                SheetRow read = new SheetRow(
                        row,
                        layout.values().stream()
                                .map(place -> CellValue.text(values.getOrDefault(place, "")))
                                .toList());
                if (!read.isBlank()) {
                    return Optional.of(read);
                }
            }
        }
        return Optional.empty();
    }

    /** Every value of the record by its place; ends at the end of the record. */
    private Map<String, String> record() throws IOException {
        Map<String, String> values = new HashMap<>();
        Deque<String> path = new ArrayDeque<>();
        attributes("", values);
        StringBuilder text = new StringBuilder();
        xml.characters(text, limits.cellLength(), row);
        while (!path.isEmpty() || !xml.ends(layout.record())) {
            if (xml.atStart()) {
                path.addLast(xml.name());
                if (path.size() > DEEPEST) {
                    throw new UnreadableSheet(AgentIssue.DAMAGED);
                }
                attributes(String.join("/", path) + "/", values);
            } else {
                add(String.join("/", path), text.toString(), values);
                path.pollLast();
            }
            text.setLength(0);
            xml.characters(text, limits.cellLength(), row);
        }
        return values;
    }

    private void attributes(String prefix, Map<String, String> values) {
        for (int i = 0; i < xml.attributes(); i++) {
            add(prefix + "@" + xml.attributeName(i), xml.attributeValue(i), values);
        }
    }

    private void add(String place, String text, Map<String, String> values) {
        if (!text.isBlank() && layout.values().contains(place)) {
            values.merge(place, text.strip(), (before, more) -> before + "\n" + more);
        }
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
