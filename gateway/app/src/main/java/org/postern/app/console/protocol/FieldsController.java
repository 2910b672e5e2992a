// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

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

/** What a rule of a draft speaks about, chosen from the parts of its documents. */
@Controller
@RequestMapping(DraftAccess.ONE + "/rules/fields")
class FieldsController {

    private final EditPages pages;

    FieldsController(EditPages pages) {
        this.pages = pages;
    }

    @GetMapping
    String choose(Person person, @PathVariable String draft, @RequestParam String id, Model model) {
        Optional<Outline> outline = pages.open(person, draft, model);
        if (outline.isEmpty()) {
            return EditPages.asText(draft);
        }
        return page(RulePages.find(outline.get(), id).orElseThrow(NotFound::new), model);
    }

    @PostMapping
    String save(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            @RequestParam String id,
            @RequestParam(defaultValue = "") List<String> fields,
            Model model,
            RedirectAttributes flash) {
        RulePart rule = pages.open(person, draft, model)
                .flatMap(outline -> RulePages.find(outline, id))
                .orElseThrow(NotFound::new);
        if (fields.isEmpty()) {
            model.addAttribute("errors", new FormErrors().add("fields", "Choose what the rule speaks about"));
            return page(rule, model);
        }
        RulePart changed = new RulePart(
                rule.id(),
                rule.say(),
                rule.documents(),
                rule.to(),
                rule.each(),
                rule.when(),
                FieldTree.plain(fields),
                rule.does(),
                rule.announce(),
                rule.instruct());
        return pages.save(
                person,
                draft,
                revision,
                new Edit.ChangeRule(id, changed),
                RulePages.at("/rules/rule", id),
                model,
                flash);
    }

    private static String page(RulePart rule, Model model) {
        model.addAttribute("rule", rule);
        model.addAttribute("tree", FieldTree.of(rule));
        return "console/protocol/fields";
    }
}
