// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.postern.agency.AgencyKind;
import org.postern.agency.AgencyRegistry;
import org.postern.agent.mapping.Column;
import org.postern.agent.mapping.Mapping;
import org.postern.agent.value.ReaderKind;
import org.postern.document.CodeLists;
import org.postern.document.CodedValue;
import org.postern.document.SchemaCatalogue;
import org.postern.document.SchemaLeaf;

/** Works out the columns of a template from a mapping, the schemas and the code lists. */
final class TemplateColumns {

    private final AgencyRegistry registry;
    private final LocalDate today;

    /** @param today whose codes are offered */
    TemplateColumns(AgencyRegistry registry, LocalDate today) {
        this.registry = registry;
        this.today = today;
    }

    List<TemplateColumn> of(Mapping mapping) {
        return mapping.columns().stream()
                .filter(Column::template)
                .map(column -> column(mapping, column))
                .toList();
    }

    private TemplateColumn column(Mapping mapping, Column column) {
        Optional<SchemaLeaf> leaf = SchemaCatalogue.standard()
                .leaf(mapping.document(), column.path().schemaPath());
        String type = leaf.map(one -> one.field().type()).orElse("");
        boolean plain = column.read() == ReaderKind.LEAF;
        return new TemplateColumn(
                column.heading(),
                mapping.required().stream().anyMatch(path -> column.path().holds(path)),
                column.note(),
                column.example(),
                choices(column, leaf),
                column.path().adds(),
                plain && type.equals("date") || column.read() == ReaderKind.DATE,
                plain && type.equals("date-time"));
    }

    private List<String> choices(Column column, Optional<SchemaLeaf> leaf) {
        if (column.read() == ReaderKind.AUTHORITY) {
            return registry.all().stream()
                    .filter(agency -> agency.kind() == AgencyKind.LOCAL_AUTHORITY)
                    .map(agency -> registry.profile(agency).shortName())
                    .sorted()
                    .toList();
        }
        Optional<String> list = leaf.flatMap(SchemaLeaf::codes);
        if (column.read() == ReaderKind.LEAF && list.isPresent()) {
            return CodeLists.standard().list(list.get()).values().stream()
                    .filter(code -> code.validOn(today) && !code.label().isEmpty())
                    .map(CodedValue::label)
                    .distinct()
                    .toList();
        }
        if (leaf.filter(one -> one.field().type().equals("boolean")).isPresent()) {
            return List.of("Yes", "No");
        }
        return column.words().keySet().stream().map(TemplateColumns::word).toList();
    }

    private static String word(String code) {
        String spaced = code.replace('-', ' ');
        return spaced.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + spaced.substring(1);
    }
}
