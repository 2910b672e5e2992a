// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.document.DocumentType;
import org.postern.protocol.AgencyDirectory;
import org.postern.protocol.Announce;
import org.postern.protocol.BuiltInRules;
import org.postern.protocol.SharingProtocol.RecipientEntry;
import org.postern.protocol.SharingProtocol.Rule;
import org.postern.protocol.Words;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.compile.CompiledRule;
import org.postern.protocol.render.Paper.Block;
import org.postern.protocol.render.Paper.Grid;
import org.postern.protocol.render.Paper.Paragraph;
import org.postern.protocol.render.Paper.Section;
import org.postern.protocol.render.Paper.Subheading;

/** The parts of the agreement about what is shared: the data items by recipient, the rules in words, and what is not. */
final class RuleSections {

    private final CompiledProtocol compiled;
    private final ConditionWords conditions;

    RuleSections(CompiledProtocol compiled, AgencyDirectory agencies) {
        this.compiled = compiled;
        this.conditions = new ConditionWords(agencies);
    }

    Section items() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Paragraph("One table for each document and recipient. Where several rules speak about an item, the"
                        + " one that shares least is followed; where one agency is several of these recipients, the rules for all"
                        + " of them apply. The rules are in the next section, in words."));
        outcomes((type, outcomes, entries) -> {
            Map<String, List<String>> fields = new LinkedHashMap<>(outcomes);
            fields.remove(FieldOutcome.BY_DEFAULT);
            blocks.add(new Grid(
                    "Of a " + AgencyNames.plain(type.id()) + ", for " + String.join(", ", entries),
                    List.of("What happens", "Items"),
                    fields.entrySet().stream()
                            .map(row -> List.of(row.getKey(), items(type, row.getValue())))
                            .toList()));
        });
        return new Section("items", "Information shared, item by item", blocks);
    }

    Section rules() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph("Where a condition cannot be answered because a value is missing, a rule that shares"
                + " counts as not met, and a rule that restricts as met."));
        blocks.add(new Grid(
                "Rules",
                List.of("Rule", "In words", "Documents and recipients", "Applies", "Effect"),
                compiled.protocol().rules().stream().map(this::row).toList()));
        return new Section("rules", "The rules in words", blocks);
    }

    Section byDefault() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph("No rule speaks about these items, so they are withheld."));
        outcomes((type, outcomes, entries) -> {
            List<String> fields = outcomes.get(FieldOutcome.BY_DEFAULT);
            if (fields != null) {
                blocks.add(new Subheading(
                        "Of a " + AgencyNames.plain(type.id()) + ", from " + String.join(", ", entries)));
                blocks.add(new Paragraph(items(type, fields) + "."));
            }
        });
        return new Section("withheld", "Withheld because no rule speaks", blocks);
    }

    private interface Visitor {
        void visit(DocumentType type, Map<String, List<String>> outcomes, List<String> entries);
    }

    /** Recipients for whom all is the same are visited together. */
    private void outcomes(Visitor visitor) {
        for (DocumentType type : DocumentType.values()) {
            Map<Map<String, List<String>>, List<String>> same = new LinkedHashMap<>();
            compiled.protocol().recipients().stream()
                    .filter(entry -> entry.takes().contains(type))
                    .forEach(entry -> same.computeIfAbsent(outcomes(type, entry), any -> new ArrayList<>())
                            .add(entry.id()));
            same.forEach((outcomes, entries) -> visitor.visit(type, outcomes, entries));
        }
    }

    /** The paths of fields by what happens to them, in schema order. */
    private Map<String, List<String>> outcomes(DocumentType type, RecipientEntry entry) {
        Map<String, List<String>> outcomes = new LinkedHashMap<>();
        compiled.type(type).fields().keySet().forEach(path -> {
            List<CompiledRule> rules = compiled.rules(type, Set.of(entry.id())).at(path);
            String words = FieldOutcome.words(rules, BuiltInRules.FRAME.contains(path));
            outcomes.computeIfAbsent(words, any -> new ArrayList<>()).add(path);
        });
        return outcomes;
    }

    private String items(DocumentType type, List<String> paths) {
        boolean all = paths.size() == compiled.type(type).fields().size();
        return all ? "Everything in the document" : new FieldNames(type).list(paths);
    }

    private List<String> row(Rule rule) {
        String documents = rule.documents().stream()
                .map(type -> AgencyNames.plain(type.id()))
                .sorted()
                .collect(Collectors.joining(", "));
        String where = conditions
                .of(rule)
                .map(words -> rule.each()
                                .map(each -> "For each of " + FieldNames.words(each) + ", where ")
                                .orElse("Where ")
                        + words + ".")
                .orElse("Always.");
        return List.of(rule.id(), rule.say(), documents + "; to " + String.join(", ", rule.to()), where, effect(rule));
    }

    private static String effect(Rule rule) {
        Optional<String> told = rule.treatment().removes() ? Optional.of(told(rule.announce())) : Optional.empty();
        String what = Words.of(rule.treatment());
        return what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1) + "."
                + told.map(text -> " " + text).orElse("")
                + CareSections.instruction(rule).map(text -> " " + text).orElse("");
    }

    private static String told(Announce announce) {
        return switch (announce) {
            case FIELD -> "The recipient is told which item.";
            case CATEGORY -> "The recipient is told what kind of item.";
            case NOTHING -> "The recipient is not told.";
        };
    }
}
