// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.app.console.NotFound;
import org.postern.app.people.Person;
import org.postern.protocol.edit.Edit;
import org.postern.protocol.edit.Outline;
import org.postern.protocol.edit.Outline.InterviewRowPart;
import org.postern.protocol.edit.Outline.InterviewsPart;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One row of a draft's table of interviews: which children, what they left, and its place among the others. */
@Controller
@RequestMapping(DraftAccess.ONE + "/interviews/row")
class InterviewRowController {

    private final EditPages pages;
    private final InterviewForm forms;
    private final Choices choices;

    InterviewRowController(EditPages pages, InterviewForm forms, Choices choices) {
        this.pages = pages;
        this.forms = forms;
        this.choices = choices;
    }

    @GetMapping("/new")
    String blank(Person person, @PathVariable String draft, Model model) {
        return pages.open(person, draft, model).isEmpty()
                ? EditPages.asText(draft)
                : page("", new InterviewRowPart(List.of(), List.of(), "", "", ""), model);
    }

    @GetMapping("/change")
    String change(Person person, @PathVariable String draft, @RequestParam int at, Model model) {
        Optional<Outline> outline = pages.open(person, draft, model);
        return outline.isEmpty()
                ? EditPages.asText(draft)
                : page(String.valueOf(at), row(forms.of(outline.get()), at), model);
    }

    /** A further row comes before the last one, which as a rule is about every child that no other row is about. */
    @PostMapping("/save")
    String save(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String at,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") List<String> child,
            @RequestParam(defaultValue = "") List<String> left,
            Model model,
            RedirectAttributes flash) {
        Optional<Outline> outline = pages.open(person, draft, model);
        if (outline.isEmpty()) {
            return EditPages.asText(draft);
        }
        InterviewRowPart row = new InterviewRowPart(
                child,
                left,
                form.getOrDefault("missing", ""),
                form.getOrDefault("away", ""),
                form.getOrDefault("absent", ""));
        FormErrors errors = InterviewForm.check(row);
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            return page(at, row, model);
        }
        InterviewsPart part = forms.of(outline.get());
        List<InterviewRowPart> table = new ArrayList<>(part.table());
        if (at.isEmpty()) {
            table.add(Math.max(0, table.size() - 1), row);
        } else {
            row(part, number(at));
            table.set(number(at), row);
        }
        return set(person, draft, revision, part, table, model, flash);
    }

    @PostMapping("/move")
    String move(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            @RequestParam int at,
            @RequestParam int to,
            Model model,
            RedirectAttributes flash) {
        return without(person, draft, revision, at, Optional.of(to), model, flash);
    }

    @PostMapping("/remove")
    String remove(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            @RequestParam int at,
            Model model,
            RedirectAttributes flash) {
        return without(person, draft, revision, at, Optional.empty(), model, flash);
    }

    /** @param to where it is put in again */
    private String without(
            Person person,
            String draft,
            int revision,
            int at,
            Optional<Integer> to,
            Model model,
            RedirectAttributes flash) {
        Optional<Outline> outline = pages.open(person, draft, model);
        if (outline.isEmpty()) {
            return EditPages.asText(draft);
        }
        InterviewsPart part = forms.of(outline.get());
        InterviewRowPart row = row(part, at);
        List<InterviewRowPart> table = new ArrayList<>(part.table());
        table.remove(at);
        to.ifPresent(place -> table.add(Math.max(0, Math.min(place, table.size())), row));
        return set(person, draft, revision, part, table, model, flash);
    }

    private String set(
            Person person,
            String draft,
            int revision,
            InterviewsPart part,
            List<InterviewRowPart> table,
            Model model,
            RedirectAttributes flash) {
        InterviewsPart changed =
                new InterviewsPart(part.authorities(), part.within(), part.since(), part.decides(), table);
        return pages.save(
                person, draft, revision, new Edit.SetInterviews(Optional.of(changed)), "/interviews", model, flash);
    }

    private String page(String at, InterviewRowPart row, Model model) {
        model.addAttribute("at", at);
        model.addAttribute("row", row);
        List<Choice> children = new ArrayList<>(List.of(new Choice(InterviewWords.ANY, "Any child")));
        children.addAll(choices.codes("care-status"));
        model.addAttribute("children", children);
        model.addAttribute("settings", choices.codes("missing-from"));
        model.addAttribute("offers", InterviewForm.OFFERS);
        List<Choice> absent = new ArrayList<>(List.of(new Choice("", "As when away")));
        absent.addAll(InterviewForm.OFFERS);
        model.addAttribute("absent", absent);
        return "console/protocol/interview-row";
    }

    private static InterviewRowPart row(InterviewsPart part, int at) {
        if (at < 0 || at >= part.table().size()) {
            throw new NotFound();
        }
        return part.table().get(at);
    }

    private static int number(String at) {
        return at.matches("[0-9]{1,6}") ? Integer.parseInt(at) : -1;
    }
}
