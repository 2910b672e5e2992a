// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.app.console.NotFound;
import org.postern.app.people.Person;
import org.postern.protocol.edit.Edit;
import org.postern.protocol.edit.Outline;
import org.postern.protocol.edit.Outline.AcknowledgePart;
import org.postern.protocol.edit.Outline.RecipientPart;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may receive something under a draft. */
@Controller
@RequestMapping(DraftAccess.ONE + "/recipients")
class RecipientController {

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    private final EditPages pages;
    private final Choices choices;
    private final AgencyPicker picker;
    private final Durations durations;
    private final WhoForm who;

    RecipientController(EditPages pages, Choices choices, AgencyPicker picker, Durations durations, WhoForm who) {
        this.pages = pages;
        this.choices = choices;
        this.picker = picker;
        this.durations = durations;
        this.who = who;
    }

    /** What a form sends. */
    record Form(
            String id, String agency, String relation, String unit, List<String> takes, String within, String teams) {}

    @GetMapping
    String list(Person person, @PathVariable String draft, Model model) {
        return pages.open(person, draft, model).isPresent() ? "console/protocol/recipients" : EditPages.asText(draft);
    }

    @GetMapping("/new")
    String blank(Person person, @PathVariable String draft, Model model) {
        return form(person, draft, "", new RecipientPart("", "", "", "", List.of()), model);
    }

    @GetMapping("/change")
    String change(Person person, @PathVariable String draft, @RequestParam String id, Model model) {
        return form(person, draft, id, find(pages.open(person, draft, model), id), model);
    }

    @PostMapping("/save")
    String save(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String old,
            Form form,
            Model model,
            RedirectAttributes flash) {
        Optional<Outline> outline = pages.open(person, draft, model);
        String agency = text(form.agency());
        String relation = text(form.relation());
        String unit = text(form.unit());
        RecipientPart part = new RecipientPart(
                text(form.id()),
                picker.idOr(agency),
                relation,
                unit,
                form.takes() == null ? List.of() : form.takes(),
                acknowledge(outline, old, text(form.within())));
        FormErrors errors = form.teams() == null ? check(part) : new FormErrors();
        if (form.teams() != null || !errors.isEmpty()) {
            model.addAttribute("errors", form.teams() == null ? errors : null);
            return form(person, draft, old, part, model);
        }
        Edit edit = old.isEmpty() ? new Edit.AddRecipient(part) : new Edit.ChangeRecipient(old, part);
        return pages.save(person, draft, revision, edit, "/recipients", model, flash);
    }

    @PostMapping("/remove")
    String remove(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            @RequestParam String id,
            Model model,
            RedirectAttributes flash) {
        return pages.save(person, draft, revision, new Edit.RemoveRecipient(id), "/recipients", model, flash);
    }

    private FormErrors check(RecipientPart part) {
        FormErrors errors = new FormErrors();
        if (!part.id().matches(ID)) {
            errors.add("id", "Enter a short name of small letters, digits and hyphens, such as police");
        }
        if (part.agency().isEmpty() == part.relation().isEmpty()) {
            errors.add("agency", "Name one agency, or choose what the recipient is to the child; not both");
        }
        who.unknownAgency(part.agency(), "agency", errors);
        if (!part.unit().isEmpty() && !errors.has("agency")) {
            who.unit(part.agency(), part.relation(), part.unit(), "unit", errors);
        }
        if (part.takes().isEmpty()) {
            errors.add("takes", "Choose at least one kind of document");
        }
        return errors;
    }

    private String form(Person person, String draft, String old, RecipientPart part, Model model) {
        Optional<Outline> outline = pages.open(person, draft, model);
        model.addAttribute("old", old);
        model.addAttribute("part", part);
        model.addAttribute("types", choices.types());
        List<Choice> relations = new ArrayList<>(List.of(new Choice("", "The one agency named above")));
        relations.addAll(choices.relations());
        model.addAttribute("relations", relations);
        String within = part.acknowledge().map(AcknowledgePart::within).orElse("");
        model.addAttribute("within", within);
        model.addAttribute("durations", durations.choices(within));
        return outline.isPresent() ? "console/protocol/recipient" : EditPages.asText(draft);
    }

    /** What the form does not ask for stays as it was. */
    private static Optional<AcknowledgePart> acknowledge(Optional<Outline> outline, String old, String within) {
        Optional<AcknowledgePart> before = outline.stream()
                .flatMap(one -> one.recipients().stream())
                .filter(one -> one.id().equals(old))
                .findFirst()
                .flatMap(RecipientPart::acknowledge);
        return within.isEmpty()
                ? Optional.empty()
                : Optional.of(new AcknowledgePart(
                        within,
                        before.map(AcknowledgePart::again).orElse(""),
                        before.map(AcknowledgePart::tell).orElse("")));
    }

    private static RecipientPart find(Optional<Outline> outline, String id) {
        return outline.stream()
                .flatMap(one -> one.recipients().stream())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
