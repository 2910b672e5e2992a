// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.postern.agency.AgencyRegistry;
import org.postern.app.console.NotFound;
import org.postern.app.console.view.DocumentSections;
import org.postern.app.form.DocumentDraft;
import org.postern.app.form.DocumentDrafts;
import org.postern.app.form.DocumentForm;
import org.postern.app.form.FormDocument;
import org.postern.app.form.FormValues;
import org.postern.app.people.Person;
import org.postern.app.pipeline.Answer;
import org.postern.document.Issue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** A document by form: begun, kept, checked with all that would happen, and sent. */
@Controller
@RequestMapping("/console/documents/drafts")
class FormPages {

    private final DocumentDrafts drafts;
    private final Sending sending;
    private final AgencyRegistry registry;
    private final JsonMapper json;

    FormPages(DocumentDrafts drafts, Sending sending, AgencyRegistry registry, JsonMapper json) {
        this.drafts = drafts;
        this.sending = sending;
        this.registry = registry;
        this.json = json;
    }

    @PostMapping
    String begin(Person person, @RequestParam String form) {
        DocumentForm chosen = DocumentForm.of(form).orElseThrow(NotFound::new);
        return "redirect:/console/documents/drafts/"
                + drafts.begin(
                        person,
                        chosen,
                        Prefilled.of(chosen, registry.find(person.agency()).orElseThrow()));
    }

    @GetMapping("/{id}")
    String form(Person person, @PathVariable UUID id, Model model) {
        return form(draft(person, id), List.of(), model);
    }

    /** Everything typed is kept first, whatever was asked for. */
    @PostMapping("/{id}")
    String save(
            Person person,
            @PathVariable UUID id,
            @RequestParam String action,
            HttpServletRequest request,
            Model model,
            RedirectAttributes next) {
        draft(person, id);
        FormValues values = FormValues.of(request.getParameterMap());
        String here = "redirect:/console/documents/drafts/" + id;
        if (action.startsWith("more-")) {
            drafts.keep(person, id, values.more(action.substring("more-".length())));
            return here;
        }
        drafts.keep(person, id, values);
        if (action.equals("save")) {
            next.addFlashAttribute("done", "Saved. You or a colleague can go on with it for a week.");
            return "redirect:/console/documents";
        }
        return check(person, id, model);
    }

    /** What would happen if it were sent now; a page to read and to print. */
    private String check(Person person, UUID id, Model model) {
        DocumentDraft draft = draft(person, id);
        FormDocument.Made made = made(draft);
        if (!made.issues().isEmpty()) {
            return form(draft, made.issues(), model);
        }
        Answer answer = sending.preview(person, draft.form().type(), made.document());
        if (answer instanceof Answer.Refused refused) {
            return refused(draft, refused, model);
        }
        model.addAttribute("draft", draft);
        model.addAttribute("sections", DocumentSections.of(draft.form().type(), made.document()));
        model.addAttribute("outcomes", Outcomes.of(json.readTree(((Answer.Previewed) answer).body())));
        return "console/submit/check";
    }

    @PostMapping("/{id}/sending")
    String send(Person person, @PathVariable UUID id, Model model, RedirectAttributes next) {
        DocumentDraft draft = draft(person, id);
        FormDocument.Made made = made(draft);
        if (!made.issues().isEmpty()) {
            return form(draft, made.issues(), model);
        }
        Answer answer = sending.send(person, draft.form().type(), made.document(), id);
        if (answer instanceof Answer.Refused refused) {
            return refused(draft, refused, model);
        }
        drafts.drop(person, id);
        next.addFlashAttribute("done", "Sent. Below is who gets what, and why.");
        return "redirect:/console/documents/" + ((Answer.Accepted) answer).submission();
    }

    @PostMapping("/{id}/deletion")
    String delete(Person person, @PathVariable UUID id, RedirectAttributes next) {
        drafts.drop(person, draft(person, id).id());
        next.addFlashAttribute("done", "The draft is gone.");
        return "redirect:/console/documents";
    }

    private String refused(DocumentDraft draft, Answer.Refused refused, Model model) {
        List<Issue> issues = refused.issues().isEmpty()
                ? List.of(Issue.error(refused.code(), "", refused.title(), refused.detail()))
                : refused.issues();
        return form(draft, issues, model);
    }

    private String form(DocumentDraft draft, List<Issue> issues, Model model) {
        List<org.postern.app.form.FormSection> sections = draft.form().sections(draft.values());
        model.addAttribute("draft", draft);
        model.addAttribute("formSections", sections);
        model.addAttribute("problems", FormProblems.of(sections, issues));
        model.addAttribute("agencies", registry.all());
        return "console/submit/form";
    }

    private static FormDocument.Made made(DocumentDraft draft) {
        return FormDocument.of(draft.form(), draft.values(), draft.id(), draft.updatedAt());
    }

    private DocumentDraft draft(Person person, UUID id) {
        return drafts.find(person, id).orElseThrow(NotFound::new);
    }
}
