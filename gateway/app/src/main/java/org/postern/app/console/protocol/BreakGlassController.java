// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.postern.app.people.Person;
import org.postern.document.DocumentType;
import org.postern.protocol.edit.Edit;
import org.postern.protocol.edit.Outline;
import org.postern.protocol.edit.Outline.BreakGlassPart;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far people may go beyond a draft's rules for serious harm: who, to whom, and up to which fields. */
@Controller
@RequestMapping(DraftAccess.ONE + "/break-glass")
class BreakGlassController {

    private static final BreakGlassPart NOBODY = new BreakGlassPart(List.of(), List.of(), List.of());

    private final EditPages pages;
    private final Choices choices;

    BreakGlassController(EditPages pages, Choices choices) {
        this.pages = pages;
        this.choices = choices;
    }

    @GetMapping
    String form(Person person, @PathVariable String draft, Model model) {
        Optional<Outline> outline = pages.open(person, draft, model);
        return outline.isEmpty()
                ? EditPages.asText(draft)
                : page(outline.get(), outline.get().breakGlass().orElse(NOBODY), model);
    }

    @PostMapping
    String save(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") List<String> fields,
            @RequestParam(defaultValue = "") List<String> roles,
            @RequestParam(defaultValue = "") List<String> to,
            Model model,
            RedirectAttributes flash) {
        Optional<Outline> outline = pages.open(person, draft, model);
        if (outline.isEmpty()) {
            return EditPages.asText(draft);
        }
        BreakGlassPart part = new BreakGlassPart(FieldTree.plain(fields), roles, to);
        FormErrors errors = new FormErrors();
        if (roles.isEmpty()) {
            errors.add("roles", "Choose who may do it");
        }
        if (to.isEmpty()) {
            errors.add("to", "Choose who may be reached");
        }
        if (fields.isEmpty()) {
            errors.add("fields", "Choose what may go at most");
        } else if (fields.contains("**")) {
            errors.add("fields", "Everything is no limit; choose what may save a child from serious harm");
        }
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            return page(outline.get(), part, model);
        }
        return pages.save(person, draft, revision, new Edit.SetBreakGlass(Optional.of(part)), "", model, flash);
    }

    @PostMapping("/remove")
    String remove(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            Model model,
            RedirectAttributes flash) {
        return pages.save(person, draft, revision, new Edit.SetBreakGlass(Optional.empty()), "", model, flash);
    }

    private String page(Outline outline, BreakGlassPart part, Model model) {
        model.addAttribute("part", part);
        model.addAttribute("there", outline.breakGlass().isPresent());
        model.addAttribute("tree", FieldTree.of(part.ceiling(), Arrays.asList(DocumentType.values())));
        model.addAttribute("recipients", choices.recipients(outline));
        model.addAttribute("roles", Choices.BREAK_GLASS_ROLES);
        return "console/protocol/break-glass";
    }
}
