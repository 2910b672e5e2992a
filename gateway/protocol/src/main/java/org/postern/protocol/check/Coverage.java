// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.document.DocumentType;
import org.postern.protocol.BuiltInRules;
import org.postern.protocol.SharingProtocol.RecipientEntry;
import org.postern.protocol.TextTable;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.compile.CompiledRule;

/** Lists for every field and every recipient which rules speak, or that it is withheld by default. */
public final class Coverage {

    /** Stands where no rule speaks. */
    public static final String BY_DEFAULT = "withheld by default";

    /** Stands where the recipient does not take the document type. */
    public static final String NOT_TAKEN = "not sent";

    private Coverage() {}

    /**
     * One field and one recipient.
     *
     * @param recipient id of the protocol's entry
     * @param taken     whether the recipient takes the document type at all
     * @param rules     ids of the rules that speak, in the order of the file
     */
    public record Cell(String path, String category, String recipient, boolean taken, List<String> rules) {

        public boolean byDefault() {
            return taken && rules.isEmpty();
        }
    }

    /** Every field of the type with every recipient of the protocol, in schema order. */
    public static List<Cell> cells(CompiledProtocol compiled, DocumentType type) {
        List<Cell> cells = new ArrayList<>();
        compiled.type(type).fields().values().forEach(field -> {
            for (RecipientEntry entry : compiled.protocol().recipients()) {
                boolean taken = entry.takes().contains(type);
                List<String> rules = taken ? rules(compiled, type, entry, field.path()) : List.of();
                cells.add(new Cell(field.path(), field.category(), entry.id(), taken, rules));
            }
        });
        return cells;
    }

    private static List<String> rules(CompiledProtocol compiled, DocumentType type, RecipientEntry entry, String path) {
        List<String> rules = new ArrayList<>();
        if (BuiltInRules.FRAME.contains(path)) {
            rules.add(BuiltInRules.ENVELOPE_FRAME);
        }
        compiled.rules(type, Set.of(entry.id())).at(path).forEach(rule -> rules.add(named(rule)));
        return rules;
    }

    private static String named(CompiledRule rule) {
        return rule.rule().id() + (rule.condition().isPresent() ? "?" : "");
    }

    /** One row for a field, one column for a recipient; a rule with a condition has a question mark. */
    public static TextTable table(CompiledProtocol compiled, DocumentType type) {
        List<String> head = new ArrayList<>(List.of("field", "category"));
        compiled.protocol().recipients().forEach(entry -> head.add(entry.id()));
        List<List<String>> rows = new ArrayList<>();
        cells(compiled, type).stream()
                .collect(Collectors.groupingBy(Cell::path, java.util.LinkedHashMap::new, Collectors.toList()))
                .forEach((path, cells) -> {
                    List<String> row =
                            new ArrayList<>(List.of(path, cells.get(0).category()));
                    cells.forEach(cell -> row.add(text(cell)));
                    rows.add(row);
                });
        return new TextTable(head, rows);
    }

    private static String text(Cell cell) {
        if (!cell.taken()) {
            return NOT_TAKEN;
        }
        return cell.byDefault() ? BY_DEFAULT : String.join(" ", cell.rules());
    }
}
