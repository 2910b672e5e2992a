// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.app.people.Person;
import org.postern.protocol.edit.Edit;
import org.postern.protocol.edit.Outline;
import org.postern.protocol.edit.Outline.HarmPart;
import org.postern.protocol.edit.Outline.ReleasePart;
import org.postern.protocol.edit.Outline.ReviewerPart;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who answers and who decides under a draft: the contact, the reviewers of serious harm, and of release case by case. */
@Controller
@RequestMapping(DraftAccess.ONE + "/people")
class PeopleController {

    private final EditPages pages;
    private final Choices choices;
    private final AgencyPicker picker;
    private final Durations durations;

    PeopleController(EditPages pages, Choices choices, AgencyPicker picker, Durations durations) {
        this.pages = pages;
        this.choices = choices;
        this.picker = picker;
        this.durations = durations;
    }

    @GetMapping
    String form(Person person, @PathVariable String draft, Model model) {
        Optional<Outline> outline = pages.open(person, draft, model);
        if (outline.isEmpty()) {
            return EditPages.asText(draft);
        }
        ReviewerPart nobody = new ReviewerPart("", "", "");
        HarmPart harm = outline.get().seriousHarm().orElse(new HarmPart("", nobody, "PT1H", nobody));
        ReleasePart release = outline.get().release().stream()
                .findFirst()
                .orElse(new ReleasePart(List.of(), List.of(), "", nobody, "PT24H", nobody));
        model.addAttribute("harm", harm);
        model.addAttribute("release", release);
        List<Choice> levels = new ArrayList<>(List.of(new Choice("", "Nobody is asked")));
        levels.addAll(Choices.LEVELS);
        model.addAttribute("levels", levels);
        model.addAttribute("onLeak", Choices.ON_LEAK);
        List<Choice> relations = new ArrayList<>(List.of(new Choice("", "The one agency named here")));
        relations.addAll(choices.relations());
        model.addAttribute("relations", relations);
        model.addAttribute("types", choices.types());
        model.addAttribute(
                "recipients",
                outline.get().recipients().stream()
                        .map(one -> new Choice(one.id(), one.id()))
                        .toList());
        model.addAttribute("durations", durations.choices(harm.within(), release.within()));
        return "console/protocol/people";
    }

    /** More than one release stays as it is but for the first, which the form shows. */
    @PostMapping
    String save(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "release-to", defaultValue = "") List<String> to,
            @RequestParam(name = "release-documents", defaultValue = "") List<String> documents,
            Model model,
            RedirectAttributes flash) {
        Optional<Outline> outline = pages.open(person, draft, model);
        if (outline.isEmpty()) {
            return EditPages.asText(draft);
        }
        List<Edit> edits = new ArrayList<>(List.of(
                new Edit.SetValue("contact/who", text(form, "who")),
                new Edit.SetValue("contact/day", text(form, "day")),
                new Edit.SetValue("contact/night", text(form, "night")),
                new Edit.SetValue("onLeak", text(form, "on-leak"))));
        String level = text(form, "level");
        edits.add(new Edit.SetSeriousHarm(
                level.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new HarmPart(
                                level, reviewer(form, "reviewer"), text(form, "within"), reviewer(form, "deputy")))));
        List<ReleasePart> releases = new ArrayList<>(outline.get().release());
        if (!releases.isEmpty()) {
            releases.remove(0);
        }
        if (!to.isEmpty()) {
            releases.add(
                    0,
                    new ReleasePart(
                            to,
                            documents,
                            text(form, "release-say"),
                            reviewer(form, "release-reviewer"),
                            text(form, "release-within"),
                            reviewer(form, "release-deputy")));
        }
        edits.add(new Edit.SetRelease(releases));
        return pages.save(person, draft, revision, edits, "", model, flash);
    }

    private ReviewerPart reviewer(Map<String, String> form, String name) {
        String relation = text(form, name + "-relation");
        return new ReviewerPart(
                relation.isEmpty() ? picker.idOr(text(form, name + "-agency")) : "",
                relation,
                text(form, name + "-unit"));
    }

    private static String text(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").strip();
    }
}
