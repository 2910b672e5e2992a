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
import org.postern.protocol.edit.Outline.ReleasePart;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for a person under a draft: any number of entries, each with its recipients, documents and people. */
@Controller
@RequestMapping(DraftAccess.ONE + "/release")
class ReleaseController {

    private static final String NEXT = "/release";

    private final EditPages pages;
    private final ReleaseForm forms;

    ReleaseController(EditPages pages, ReleaseForm forms) {
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    String list(Person person, @PathVariable String draft, Model model) {
        Optional<Outline> outline = pages.open(person, draft, model);
        outline.ifPresent(one -> model.addAttribute("lines", forms.lines(one)));
        return outline.isPresent() ? "console/protocol/releases" : EditPages.asText(draft);
    }

    @GetMapping("/new")
    String blank(Person person, @PathVariable String draft, Model model) {
        return page(pages.open(person, draft, model), draft, "", ReleaseForm.BLANK, model);
    }

    @GetMapping("/change")
    String change(Person person, @PathVariable String draft, @RequestParam int at, Model model) {
        Optional<Outline> outline = pages.open(person, draft, model);
        return outline.isEmpty()
                ? EditPages.asText(draft)
                : page(outline, draft, String.valueOf(at), find(outline.get(), at), model);
    }

    /** @param at position of the entry that is changed; empty for a further one */
    @PostMapping("/save")
    String save(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String at,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") List<String> to,
            @RequestParam(defaultValue = "") List<String> documents,
            Model model,
            RedirectAttributes flash) {
        Optional<Outline> outline = pages.open(person, draft, model);
        if (outline.isEmpty()) {
            return EditPages.asText(draft);
        }
        ReleasePart part = forms.read(form, to, documents);
        boolean onlyTeams = form.containsKey("teams");
        FormErrors errors = onlyTeams ? new FormErrors() : forms.check(part, outline.get());
        if (onlyTeams || !errors.isEmpty()) {
            model.addAttribute("errors", onlyTeams ? null : errors);
            return page(outline, draft, at, part, model);
        }
        List<ReleasePart> all = new ArrayList<>(outline.get().release());
        if (at.isEmpty()) {
            all.add(part);
        } else {
            all.set(position(outline.get(), number(at)), part);
        }
        return set(person, draft, revision, all, model, flash);
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
        Optional<Outline> outline = pages.open(person, draft, model);
        if (outline.isEmpty()) {
            return EditPages.asText(draft);
        }
        List<ReleasePart> all = new ArrayList<>(outline.get().release());
        ReleasePart moved = all.remove(position(outline.get(), at));
        all.add(Math.max(0, Math.min(to, all.size())), moved);
        return set(person, draft, revision, all, model, flash);
    }

    @PostMapping("/remove")
    String remove(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            @RequestParam int at,
            Model model,
            RedirectAttributes flash) {
        Optional<Outline> outline = pages.open(person, draft, model);
        if (outline.isEmpty()) {
            return EditPages.asText(draft);
        }
        List<ReleasePart> all = new ArrayList<>(outline.get().release());
        all.remove(position(outline.get(), at));
        return set(person, draft, revision, all, model, flash);
    }

    private String set(
            Person person, String draft, int revision, List<ReleasePart> all, Model model, RedirectAttributes flash) {
        return pages.save(person, draft, revision, new Edit.SetRelease(all), NEXT, model, flash);
    }

    private String page(Optional<Outline> outline, String draft, String at, ReleasePart part, Model model) {
        if (outline.isEmpty()) {
            return EditPages.asText(draft);
        }
        model.addAttribute("at", at);
        forms.show(part, outline.get(), model);
        return "console/protocol/release";
    }

    private static ReleasePart find(Outline outline, int at) {
        return outline.release().get(position(outline, at));
    }

    private static int position(Outline outline, int at) {
        if (at < 0 || at >= outline.release().size()) {
            throw new NotFound();
        }
        return at;
    }

    private static int number(String at) {
        return at.matches("[0-9]{1,6}") ? Integer.parseInt(at) : -1;
    }
}
