// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.postern.protocol.edit.Outline;
import org.postern.protocol.edit.Outline.RecipientPart;
import org.postern.protocol.edit.Outline.ReleasePart;
import org.postern.protocol.edit.Outline.ReviewerPart;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** One entry of what waits for a person: read from a form, checked field by field, and in words. */
@Component
class ReleaseForm {

    private static final ReviewerPart NOBODY = new ReviewerPart("", "", "");

    static final ReleasePart BLANK = new ReleasePart(List.of(), List.of(), "", NOBODY, "PT24H", NOBODY);

    private final Choices choices;
    private final Durations durations;
    private final ProtocolWords words;
    private final WhoForm who;

    ReleaseForm(Choices choices, Durations durations, ProtocolWords words, WhoForm who) {
        this.choices = choices;
        this.durations = durations;
        this.words = words;
        this.who = who;
    }

    /** An entry in words. */
    record Line(
            String to,
            List<String> documents,
            String say,
            String reviewer,
            String within,
            String deputy,
            String subject) {}

    List<Line> lines(Outline outline) {
        return outline.release().stream().map(this::line).toList();
    }

    private Line line(ReleasePart part) {
        String to = String.join(", ", part.to());
        List<String> documents = part.documents().stream().map(words::type).toList();
        return new Line(
                to,
                documents,
                part.say(),
                who.words(part.reviewer()),
                durations.words(part.within()),
                who.words(part.deputy()),
                (to + ": " + String.join(", ", documents)).strip());
    }

    ReleasePart read(Map<String, String> form, List<String> to, List<String> documents) {
        return new ReleasePart(
                to,
                documents,
                form.getOrDefault("say", "").strip(),
                who.read(form, "reviewer"),
                form.getOrDefault("within", "").strip(),
                who.read(form, "deputy"));
    }

    FormErrors check(ReleasePart part, Outline outline) {
        FormErrors errors = new FormErrors();
        if (part.to().isEmpty()) {
            errors.add("to", "Choose at least one recipient that waits");
        }
        if (part.documents().isEmpty()) {
            errors.add("documents", "Choose at least one kind of document");
        } else {
            notTaken(part, outline, errors);
        }
        errors.require("say", part.say(), "Say in one plain sentence why a person looks first");
        who.check(part.reviewer(), "reviewer", "Who releases", errors);
        errors.require("within", part.within(), "Choose within what time it is released");
        who.check(part.deputy(), "deputy", "Deputy", errors);
        toThemselves(part.reviewer(), "reviewer", part, outline, errors);
        toThemselves(part.deputy(), "deputy", part, outline, errors);
        return errors;
    }

    void show(ReleasePart part, Outline outline, Model model) {
        model.addAttribute("part", part);
        model.addAttribute("types", choices.types());
        model.addAttribute("recipients", choices.recipients(outline));
        model.addAttribute(
                "relations",
                who.relations(
                        WhoForm.RELEASING,
                        part.reviewer().relation(),
                        part.deputy().relation()));
        model.addAttribute("durations", durations.choices(part.within()));
    }

    private void notTaken(ReleasePart part, Outline outline, FormErrors errors) {
        waiting(part, outline)
                .flatMap(recipient -> part.documents().stream()
                        .filter(type -> !recipient.takes().contains(type))
                        .map(type -> recipient.id() + " does not receive: " + words.type(type)
                                + ". Take that out here, or let the recipient receive it"))
                .findFirst()
                .ifPresent(text -> errors.add("documents", text));
    }

    /** Nobody releases to himself. */
    private static void toThemselves(
            ReviewerPart who, String name, ReleasePart part, Outline outline, FormErrors errors) {
        String field = name + (who.agency().isEmpty() ? "-relation" : "-agency");
        boolean itself = waiting(part, outline)
                .anyMatch(recipient -> !who.agency().isEmpty()
                                && recipient.agency().equals(who.agency())
                        || !who.relation().isEmpty() && recipient.relation().equals(who.relation()));
        if (itself && !errors.has(field)) {
            errors.add(field, "This is who would receive it; name somebody on the side that knows the child's story");
        }
    }

    private static Stream<RecipientPart> waiting(ReleasePart part, Outline outline) {
        return outline.recipients().stream().filter(one -> part.to().contains(one.id()));
    }
}
