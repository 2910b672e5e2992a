// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.app.people.Person;
import org.postern.protocol.NarrativeReview;
import org.postern.protocol.edit.Edit;
import org.postern.protocol.edit.Outline;
import org.postern.protocol.edit.Outline.ContactPart;
import org.postern.protocol.edit.Outline.HarmPart;
import org.postern.protocol.edit.Outline.NarrativePart;
import org.postern.protocol.edit.Outline.ReviewerPart;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who answers and who decides under a draft: the contact, and the reviewers of serious harm. */
@Controller
@RequestMapping(DraftAccess.ONE + "/people")
class PeopleController {

    private static final ReviewerPart NOBODY = new ReviewerPart("", "", "");

    private static final NarrativePart USUAL = new NarrativePart(
            NarrativeReview.STANDARD.caution().word(),
            NarrativeReview.STANDARD.review().word());

    private final EditPages pages;
    private final WhoForm who;
    private final Durations durations;

    PeopleController(EditPages pages, WhoForm who, Durations durations) {
        this.pages = pages;
        this.who = who;
        this.durations = durations;
    }

    @GetMapping
    String form(Person person, @PathVariable String draft, Model model) {
        Optional<Outline> outline = pages.open(person, draft, model);
        if (outline.isEmpty()) {
            return EditPages.asText(draft);
        }
        Outline now = outline.get();
        HarmPart harm = now.seriousHarm().orElse(new HarmPart("", NOBODY, "PT1H", NOBODY));
        return page(now.contact(), now.onLeak(), now.narrative(), harm, model);
    }

    @PostMapping
    String save(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes flash) {
        Optional<Outline> outline = pages.open(person, draft, model);
        if (outline.isEmpty()) {
            return EditPages.asText(draft);
        }
        ContactPart contact = new ContactPart(text(form, "who"), text(form, "day"), text(form, "night"));
        HarmPart harm = new HarmPart(
                text(form, "level"), who.read(form, "reviewer"), text(form, "within"), who.read(form, "deputy"));
        Optional<NarrativePart> narrative = narrative(form, outline.get());
        boolean onlyTeams = form.containsKey("teams");
        FormErrors errors = onlyTeams ? new FormErrors() : check(harm);
        if (onlyTeams || !errors.isEmpty()) {
            model.addAttribute("errors", onlyTeams ? null : errors);
            return page(contact, text(form, "on-leak"), narrative, harm, model);
        }
        List<Edit> edits = List.of(
                new Edit.SetValue("contact/who", contact.who()),
                new Edit.SetValue("contact/day", contact.day()),
                new Edit.SetValue("contact/night", contact.night()),
                new Edit.SetValue("onLeak", text(form, "on-leak")),
                new Edit.SetNarrative(narrative),
                new Edit.SetSeriousHarm(harm.level().isEmpty() ? Optional.empty() : Optional.of(harm)));
        return pages.save(person, draft, revision, edits, "", model, flash);
    }

    /** A file that says nothing about it goes on saying nothing as long as that comes to the same. */
    private static Optional<NarrativePart> narrative(Map<String, String> form, Outline before) {
        NarrativePart said = new NarrativePart(text(form, "caution"), text(form, "review"));
        return before.narrative().isEmpty() && said.equals(USUAL) ? Optional.empty() : Optional.of(said);
    }

    /** Where nobody is asked nobody has to be named. */
    private FormErrors check(HarmPart harm) {
        FormErrors errors = new FormErrors();
        if (!harm.level().isEmpty()) {
            who.check(harm.reviewer(), "reviewer", "Reviewer", errors);
            errors.require("within", harm.within(), "Choose within what time the reviewer answers");
            who.check(harm.deputy(), "deputy", "Deputy", errors);
        }
        return errors;
    }

    private String page(
            ContactPart contact, String onLeak, Optional<NarrativePart> narrative, HarmPart harm, Model model) {
        model.addAttribute("contact", contact);
        model.addAttribute("leak", onLeak.isEmpty() ? "hold" : onLeak);
        NarrativePart texts = narrative.orElse(USUAL);
        model.addAttribute("caution", texts.caution().isEmpty() ? USUAL.caution() : texts.caution());
        model.addAttribute("review", texts.review().isEmpty() ? USUAL.review() : texts.review());
        model.addAttribute("cautions", Choices.CAUTION);
        model.addAttribute("reviews", Choices.TEXTS);
        model.addAttribute("harm", harm);
        List<Choice> levels = new ArrayList<>(List.of(new Choice("", "Nobody is asked")));
        levels.addAll(Choices.LEVELS);
        model.addAttribute("levels", levels);
        model.addAttribute("onLeak", Choices.ON_LEAK);
        model.addAttribute(
                "relations",
                who.relations(
                        WhoForm.AUTHORITIES,
                        harm.reviewer().relation(),
                        harm.deputy().relation()));
        model.addAttribute("durations", durations.choices(harm.within()));
        return "console/protocol/people";
    }

    private static String text(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").strip();
    }
}
