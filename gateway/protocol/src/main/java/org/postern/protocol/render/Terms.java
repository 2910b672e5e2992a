// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.document.CodeLists;
import org.postern.document.CodedValue;
import org.postern.document.DocumentType;
import org.postern.document.SchemaCatalogue;
import org.postern.document.SchemaLeaf;
import org.postern.protocol.AgencyDirectory;
import org.postern.protocol.SharingProtocol.Rule;

/** The names of what a condition of one rule can read, and of the values it compares them with. */
final class Terms {

    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("today", "today"),
            Map.entry("now", "the time of the decision"),
            Map.entry("document", "the document"),
            Map.entry("child.age", "the child's age"),
            Map.entry("harm.highest", "the highest harm that the document states"),
            Map.entry("sender.id", "the sender"),
            Map.entry("sender.kind", "the sender's kind"),
            Map.entry("recipient.id", "the recipient"),
            Map.entry("recipient.kind", "the recipient's kind"),
            Map.entry("recipient.unit", "the recipient's unit"),
            Map.entry("recipient.relations", "what the recipient is to the child"),
            Map.entry("relations", "the child's agencies"));
    private static final List<String> AGENCIES = List.of("sender.id", "recipient.id", "relations[]");

    private final Rule rule;
    private final AgencyNames names;

    Terms(Rule rule, AgencyDirectory agencies) {
        this.rule = rule;
        this.names = new AgencyNames(agencies);
    }

    /** @param path as in a condition, e.g. {@code item.wish} or {@code document.places[].wish} */
    String name(String path) {
        String field = field(path);
        return Optional.ofNullable(FIXED.get(path)).orElseGet(() -> field.isEmpty() ? path : "the " + title(field));
    }

    String index(String of, String key) {
        String plain = key.replace("'", "");
        return of.equals("relations") ? "the child's " + plain.replace('-', ' ') : name(of) + " at " + plain;
    }

    /** The text that a place is compared with, by the label of its code or the name of its agency. */
    String value(String place, String text) {
        if (AGENCIES.contains(place)) {
            return names.of(text);
        }
        String field = field(place);
        return leaf(field)
                .flatMap(SchemaLeaf::codes)
                .flatMap(list -> CodeLists.standard().find(list, text))
                .map(CodedValue::label)
                .map(label -> "'" + label + "'")
                .orElse("'" + text.replace('-', ' ') + "'");
    }

    /** The schema path, "" for what is no part of the document. */
    private String field(String path) {
        String whole = path.equals("item") || path.startsWith("item.")
                ? rule.each().orElse("") + "[]" + path.substring("item".length())
                : path.startsWith("document.") ? path.substring("document.".length()) : "";
        return whole;
    }

    private String title(String field) {
        int list = field.lastIndexOf("[]");
        String last = leaf(field).map(SchemaLeaf::title).map(FieldNames::lower).orElse("");
        if (last.isEmpty()) {
            return list < 0 ? FieldNames.words(field) : singular(field.substring(0, list));
        }
        if (list >= 0) {
            return last + " of the " + singular(field.substring(0, list));
        }
        int cut = field.lastIndexOf('.');
        return cut < 0 ? last : FieldNames.words(field.substring(0, cut)) + ", " + last;
    }

    private static String singular(String list) {
        String last = FieldNames.words(list.substring(list.lastIndexOf('.') + 1));
        return last.equals("people") ? "person" : last.replaceAll("s$", "");
    }

    private Optional<SchemaLeaf> leaf(String field) {
        SchemaCatalogue catalogue = SchemaCatalogue.standard();
        return rule.documents().stream()
                .sorted()
                .flatMap((DocumentType type) -> catalogue.leaf(type, field).stream())
                .findFirst();
    }
}
