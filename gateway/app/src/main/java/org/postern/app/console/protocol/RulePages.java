// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postern.agency.AgencyRegistry;
import org.postern.document.DocumentType;
import org.postern.protocol.edit.ConditionChoice;
import org.postern.protocol.edit.Outline;
import org.postern.protocol.edit.Outline.RulePart;
import org.postern.protocol.edit.ReadyConditions;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages about a draft's rules show. */
@Component
class RulePages {

    private static final List<Choice> EACH = List.of(
            new Choice("", "The document as a whole"),
            new Choice("places", "Each place by itself"),
            new Choice("people", "Each person by itself"),
            new Choice("reasons", "Each reason by itself"),
            new Choice("harms", "Each kind of harm by itself"));

    private final ReadyConditions conditions = ReadyConditions.standard();
    private final Choices choices;
    private final ProtocolWords words;
    private final AgencyRegistry registry;

    RulePages(Choices choices, ProtocolWords words, AgencyRegistry registry) {
        this.choices = choices;
        this.words = words;
        this.registry = registry;
    }

    /**
     * A draft's rule in words.
     *
     * @param ready empty where the condition is written in CEL and is none of the ready-made ones
     */
    record Line(
            RulePart rule,
            String documents,
            String does,
            Optional<List<String>> ready,
            List<String> fields,
            String told) {}

    static Optional<RulePart> find(Outline outline, String id) {
        return outline.rules().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The path of a page about one rule. */
    static String at(String page, String id) {
        return page + "?id=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    List<Line> lines(Outline outline) {
        return outline.rules().stream().map(this::line).toList();
    }

    Line line(RulePart rule) {
        return new Line(
                rule,
                rule.documents().stream()
                        .map(words::type)
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("none yet"),
                label(Choices.EFFECTS, rule.does()),
                rule.when().isBlank()
                        ? Optional.of(List.of())
                        : chosen(rule)
                                .map(all -> all.stream()
                                        .map(one -> conditions.words(List.of(one), this::agency))
                                        .toList()),
                rule.fields().stream()
                        .map(path -> RuleViews.fieldWords(path, type(rule)))
                        .toList(),
                label(Choices.TOLD, rule.announce().isEmpty() ? "category" : rule.announce()));
    }

    Optional<List<ConditionChoice>> chosen(RulePart rule) {
        return conditions.recognise(rule.each(), rule.when());
    }

    static Optional<DocumentType> type(RulePart rule) {
        return rule.documents().stream()
                .flatMap(id -> DocumentType.of(id).stream())
                .findFirst();
    }

    /** The next number after those there are, for all recipients and one kind of document. */
    RulePart blank(Outline outline) {
        String id;
        int number = outline.rules().size();
        do {
            number++;
            id = String.format(Locale.ROOT, "R-%02d", number);
        } while (find(outline, id).isPresent());
        return new RulePart(id, "", List.of(), List.of(), "", "", List.of(), "share", "category", "");
    }

    String form(Outline outline, String old, RulePart part, Model model) {
        model.addAttribute("old", old);
        model.addAttribute("part", part);
        model.addAttribute("types", choices.types());
        model.addAttribute("recipients", choices.recipients(outline));
        model.addAttribute("eaches", with(EACH, part.each()));
        model.addAttribute("effects", with(Choices.EFFECTS, part.does()));
        model.addAttribute("told", Choices.TOLD);
        return "console/protocol/rule-words";
    }

    private String agency(String id) {
        return registry.find(id).map(one -> one.name()).orElse(id);
    }

    private static String label(List<Choice> choices, String value) {
        return choices.stream()
                .filter(one -> one.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }

    /** What stands there already is offered too, so that opening a form changes nothing. */
    private static List<Choice> with(List<Choice> choices, String value) {
        List<Choice> all = new ArrayList<>(choices);
        if (!value.isEmpty() && choices.stream().noneMatch(one -> one.value().equals(value))) {
            all.add(new Choice(value, value));
        }
        return all;
    }
}
