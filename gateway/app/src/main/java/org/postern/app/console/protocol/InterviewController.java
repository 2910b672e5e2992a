// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.app.people.Person;
import org.postern.protocol.edit.Edit;
import org.postern.protocol.edit.Outline;
import org.postern.protocol.edit.Outline.InterviewsPart;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which children a draft wants to be offered a return home interview: whose, by when, and the table. */
@Controller
@RequestMapping(DraftAccess.ONE + "/interviews")
class InterviewController {

    private final EditPages pages;
    private final InterviewForm forms;
    private final InterviewWords words;
    private final WhoForm who;
    private final Durations durations;

    InterviewController(EditPages pages, InterviewForm forms, InterviewWords words, WhoForm who, Durations durations) {
        this.pages = pages;
        this.forms = forms;
        this.words = words;
        this.who = who;
        this.durations = durations;
    }

    /** A row of the table. @param meaning the row as a sentence */
    record Line(String who, String meaning, Outline.InterviewRowPart row) {}

    @GetMapping
    String form(Person person, @PathVariable String draft, Model model) {
        Optional<Outline> outline = pages.open(person, draft, model);
        return outline.isEmpty() ? EditPages.asText(draft) : page(outline.get(), forms.of(outline.get()), model);
    }

    @PostMapping
    String save(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") List<String> authorities,
            Model model,
            RedirectAttributes flash) {
        Optional<Outline> outline = pages.open(person, draft, model);
        if (outline.isEmpty()) {
            return EditPages.asText(draft);
        }
        InterviewsPart part = forms.read(forms.of(outline.get()), authorities, form);
        boolean onlyTeams = form.containsKey("teams");
        FormErrors errors = onlyTeams ? new FormErrors() : forms.check(part);
        if (onlyTeams || !errors.isEmpty()) {
            model.addAttribute("errors", onlyTeams ? null : errors);
            return page(outline.get(), part, model);
        }
        return pages.save(
                person, draft, revision, new Edit.SetInterviews(Optional.of(part)), "/interviews", model, flash);
    }

    @PostMapping("/remove")
    String remove(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            Model model,
            RedirectAttributes flash) {
        return pages.save(person, draft, revision, new Edit.SetInterviews(Optional.empty()), "", model, flash);
    }

    private String page(Outline outline, InterviewsPart part, Model model) {
        model.addAttribute("part", part);
        model.addAttribute("there", outline.interviews().isPresent());
        model.addAttribute("authorities", forms.authorities(outline));
        model.addAttribute("durations", durations.choices(part.within()));
        model.addAttribute("starts", InterviewForm.starts());
        model.addAttribute("offers", InterviewForm.OFFERS);
        model.addAttribute("time", words.time(part));
        model.addAttribute(
                "lines",
                part.table().stream()
                        .map(row -> new Line(words.who(row), words.outcome(row), row))
                        .toList());
        model.addAttribute(
                "relations",
                who.relations(InterviewForm.DECIDING, part.decides().relation()));
        model.addAttribute(
                "undecided",
                InterviewForm.isCaseByCase(part) && part.decides().unit().isEmpty());
        return "console/protocol/interviews";
    }
}
