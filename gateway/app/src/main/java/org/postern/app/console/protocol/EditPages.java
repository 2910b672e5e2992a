// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.List;
import java.util.Optional;
import org.postern.app.draft.ProtocolDraft;
import org.postern.app.people.Person;
import org.postern.protocol.edit.Edit;
import org.postern.protocol.edit.EditResult;
import org.postern.protocol.edit.Editor;
import org.postern.protocol.edit.Outline;
import org.postern.protocol.edit.OutlineWriter;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a draft part by part, and saves one edit of it. */
@Component
class EditPages {

    private final DraftAccess access;

    EditPages(DraftAccess access) {
        this.access = access;
    }

    /** Empty where the draft can only be edited as text. */
    Optional<Outline> open(Person person, String id, Model model) {
        Optional<Outline> outline = DraftAccess.outline(access.open(person, id, model));
        outline.ifPresent(found -> model.addAttribute("outline", found));
        return outline;
    }

    /** The draft as it would be with edits that are not saved, for a form that is shown again. */
    Optional<Outline> openWith(Person person, String id, List<Edit> edits, Model model) {
        Optional<Outline> outline = open(person, id, model).map(saved -> {
            Outline edited = saved;
            for (Edit edit : edits) {
                edited = Editor.apply(edited, edit) instanceof EditResult.Edited done ? done.outline() : edited;
            }
            return edited;
        });
        outline.ifPresent(edited -> model.addAttribute("outline", edited));
        return outline;
    }

    static String asText(String id) {
        return "redirect:/console/protocols/drafts/" + id + "/text";
    }

    /** @param next path below the draft's */
    String save(Person person, String id, int revision, Edit edit, String next, Model model, RedirectAttributes flash) {
        return save(person, id, revision, List.of(edit), next, model, flash);
    }

    /** All of them or none. */
    String save(
            Person person,
            String id,
            int revision,
            List<Edit> edits,
            String next,
            Model model,
            RedirectAttributes flash) {
        ProtocolDraft draft = access.open(person, id, model);
        Optional<Outline> opened = DraftAccess.outline(draft);
        if (opened.isEmpty()) {
            return asText(id);
        }
        Outline outline = opened.get();
        for (Edit edit : edits) {
            EditResult result = Editor.apply(outline, edit);
            if (result instanceof EditResult.NotEdited not) {
                flash.addFlashAttribute("problem", "Nothing was changed. " + not.text());
                return "redirect:" + DraftAccess.path(draft) + next;
            }
            outline = ((EditResult.Edited) result).outline();
        }
        return access.save(
                person,
                draft,
                revision,
                DraftAccess.withFile(draft, OutlineWriter.yaml(outline)),
                next,
                "Saved. Check the draft before you propose it.",
                flash);
    }
}
