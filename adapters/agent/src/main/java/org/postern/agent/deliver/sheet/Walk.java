// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.agent.deliver.sheet.Sheet.Fact;
import org.postern.document.DocumentType;
import org.postern.document.SchemaCatalogue;
import org.postern.document.SchemaField;
import tools.jackson.databind.JsonNode;

/** Turns parts of a disclosure into labelled facts; sentences are put apart, since they are read apart. */
final class Walk {

    /** Links between elements and the wish, which is said at the top. */
    private static final Set<String> LEFT_OUT = Set.of("ref", "links");

    private final Titles titles;
    private final Values values;
    private final Optional<DocumentType> type;
    private final List<Fact> texts = new ArrayList<>();

    Walk(Titles titles, Values values, Optional<DocumentType> type) {
        this.titles = titles;
        this.values = values;
        this.type = type;
    }

    /** The sentences that were met, in their order. */
    List<Fact> texts() {
        return List.copyOf(texts);
    }

    /** One part of the document: one group, or one for each element of a list. */
    List<List<Fact>> groups(String path, JsonNode node) {
        List<List<Fact>> groups = new ArrayList<>();
        if (node.isArray() && node.valueStream().anyMatch(JsonNode::isObject)) {
            node.forEach(element -> groups.add(facts(path + "[]", titles.of(type, path), "", element)));
        } else {
            groups.add(facts(path, titles.of(type, path), "", node));
        }
        groups.removeIf(List::isEmpty);
        return groups;
    }

    /** @param above the labels on the way, so that "Telephone" says whose */
    private List<Fact> facts(String path, String label, String above, JsonNode node) {
        List<Fact> facts = new ArrayList<>();
        Optional<String> whole = Values.name(node).or(() -> Values.address(node));
        if (whole.isPresent()) {
            facts.add(new Fact(joined(above, label), whole.get()));
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> child : node.properties()) {
                if (!LEFT_OUT.contains(child.getKey())) {
                    String inner = path + "." + child.getKey();
                    facts.addAll(facts(inner, titles.of(type, inner), nextAbove(path, above, label), child.getValue()));
                }
            }
        } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isObject)) {
            node.forEach(element -> facts.addAll(facts(path + "[]", label, above, element)));
        } else {
            leaf(path, joined(above, label), node).ifPresent(facts::add);
        }
        return facts;
    }

    private Optional<Fact> leaf(String path, String label, JsonNode node) {
        String leaf = node.isArray() ? path + "[]" : path;
        String text = node.isArray()
                ? String.join(
                        ", ",
                        node.valueStream()
                                .map(one -> values.of(type, leaf, one))
                                .toList())
                : values.of(type, leaf, node);
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<SchemaField> field =
                type.flatMap(known -> SchemaCatalogue.standard().field(known, leaf));
        if (field.filter(SchemaField::isNarrative).isPresent()) {
            boolean own = field.get().fact() == SchemaField.Fact.CHILDS_WORDS;
            texts.add(new Fact(section(path, label), own ? "“" + text + "”" : text));
            return Optional.empty();
        }
        return Optional.of(new Fact(label, text));
    }

    /** A sentence stands away from its part, so it says which that was. */
    private String section(String path, String label) {
        String part = path.replaceFirst("[.\\[].*", "");
        return part.equals(path) ? label : titles.of(type, part) + ": " + label;
    }

    private static String nextAbove(String path, String above, String label) {
        boolean top = !path.contains(".");
        return top ? "" : joined(above, label);
    }

    private static String joined(String above, String label) {
        return above.isEmpty() || above.equals(label) ? label : above + ", " + label.toLowerCase(java.util.Locale.ROOT);
    }
}
