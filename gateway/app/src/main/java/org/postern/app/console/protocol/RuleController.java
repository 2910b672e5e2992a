// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.app.console.NotFound;
import org.postern.app.people.Person;
import org.postern.protocol.edit.Edit;
import org.postern.protocol.edit.Outline;
import org.postern.protocol.edit.Outline.RulePart;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules of a draft: their order, and each one's words, documents, recipients and effect. */
@Controller
@RequestMapping(DraftAccess.ONE + "/rules")
class RuleController {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}";

    private final EditPages pages;
    private final RulePages rules;

    RuleController(EditPages pages, RulePages rules) {
        this.pages = pages;
        this.rules = rules;
    }

    /** What a form sends. */
    record Form(
            String id,
            String say,
            List<String> documents,
            List<String> to,
            String each,
            String does,
            String announce,
            String instruct) {}

    @GetMapping
    String list(Person person, @PathVariable String draft, Model model) {
        Optional<Outline> outline = pages.open(person, draft, model);
        outline.ifPresent(one -> model.addAttribute("lines", rules.lines(one)));
        return outline.isPresent() ? "console/protocol/draft-rules" : EditPages.asText(draft);
    }

    @GetMapping("/rule")
    String one(Person person, @PathVariable String draft, @RequestParam String id, Model model) {
        Optional<Outline> outline = pages.open(person, draft, model);
        if (outline.isEmpty()) {
            return EditPages.asText(draft);
        }
        model.addAttribute("rule", RulePages.find(outline.get(), id).orElseThrow(NotFound::new));
        model.addAttribute("line", rules.line(RulePages.find(outline.get(), id).orElseThrow(NotFound::new)));
        return "console/protocol/draft-rule";
    }

    @GetMapping("/new")
    String blank(Person person, @PathVariable String draft, Model model) {
        Optional<Outline> outline = pages.open(person, draft, model);
        return outline.isEmpty()
                ? EditPages.asText(draft)
                : rules.form(outline.get(), "", rules.blank(outline.get()), model);
    }

    @GetMapping("/words")
    String words(Person person, @PathVariable String draft, @RequestParam String id, Model model) {
        Optional<Outline> outline = pages.open(person, draft, model);
        return outline.isEmpty()
                ? EditPages.asText(draft)
                : rules.form(
                        outline.get(), id, RulePages.find(outline.get(), id).orElseThrow(NotFound::new), model);
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
        if (outline.isEmpty()) {
            return EditPages.asText(draft);
        }
        Optional<RulePart> before = RulePages.find(outline.get(), old);
        RulePart part = part(form, before);
        FormErrors errors = new FormErrors();
        if (!part.id().matches(ID)) {
            errors.add("id", "Enter a short name of letters, digits and hyphens, such as POL-03");
        }
        errors.require("say", part.say(), "Say in one plain sentence what the rule does");
        if (part.documents().isEmpty()) {
            errors.add("documents", "Choose at least one kind of document");
        }
        if (part.to().isEmpty()) {
            errors.add("to", "Choose at least one recipient");
        }
        errors.require("does", part.does(), "Choose what happens");
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            return rules.form(outline.get(), old, part, model);
        }
        Edit edit = before.isEmpty()
                ? new Edit.AddRule(outline.get().rules().size(), part)
                : new Edit.ChangeRule(old, part);
        String next = part.fields().isEmpty()
                ? RulePages.at("/rules/fields", part.id())
                : RulePages.at("/rules/rule", part.id());
        return pages.save(person, draft, revision, edit, next, model, flash);
    }

    @PostMapping("/move")
    String move(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            @RequestParam String id,
            @RequestParam int to,
            Model model,
            RedirectAttributes flash) {
        return pages.save(person, draft, revision, new Edit.MoveRule(id, to), "/rules", model, flash);
    }

    @PostMapping("/remove")
    String remove(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            @RequestParam String id,
            Model model,
            RedirectAttributes flash) {
        return pages.save(person, draft, revision, new Edit.RemoveRule(id), "/rules", model, flash);
    }

    /** Condition and fields have pages of their own and stay as they were. */
    private static RulePart part(Form form, Optional<RulePart> before) {
        return new RulePart(
                text(form.id()),
                text(form.say()),
                list(form.documents()),
                list(form.to()),
                text(form.each()),
                before.map(RulePart::when).orElse(""),
                before.map(RulePart::fields).orElse(List.of()),
                text(form.does()),
                text(form.announce()),
                text(form.instruct()));
    }

    private static List<String> list(List<String> given) {
        return given == null ? List.of() : new ArrayList<>(given);
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
