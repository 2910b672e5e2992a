// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.submit;

import java.util.List;
import java.util.UUID;
import org.postern.app.alert.AlertStore;
import org.postern.app.console.NotFound;
import org.postern.app.console.view.DocumentWords;
import org.postern.app.form.DocumentDrafts;
import org.postern.app.form.DocumentForm;
import org.postern.app.intake.Following;
import org.postern.app.intake.SubmissionStatus;
import org.postern.app.people.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a practitioner's agency has sent and begun, and where each document stands. */
@Controller
@RequestMapping("/console/documents")
class FollowPages {

    private static final int PAGE = 30;

    private final Following following;
    private final DocumentDrafts drafts;
    private final AlertStore alerts;
    private final DocumentWords words;

    FollowPages(Following following, DocumentDrafts drafts, AlertStore alerts, DocumentWords words) {
        this.following = following;
        this.drafts = drafts;
        this.alerts = alerts;
        this.words = words;
    }

    @GetMapping
    String list(Person person, @RequestParam(defaultValue = "0") int from, Model model) {
        int offset = Math.max(0, from);
        List<SubmissionStatus> sent = following.newest(person.agency(), PAGE + 1, offset);
        model.addAttribute("forms", DocumentForm.values());
        model.addAttribute("drafts", drafts.list(person));
        model.addAttribute("sent", sent.stream().limit(PAGE).toList());
        model.addAttribute("alerts", alerts.newest(person.agency(), 10));
        model.addAttribute("earlier", offset > 0 ? Math.max(0, offset - PAGE) : null);
        model.addAttribute("later", sent.size() > PAGE ? offset + PAGE : null);
        return "console/submit/list";
    }

    @GetMapping("/{id}")
    String follow(Person person, @PathVariable UUID id, Model model) {
        SubmissionStatus status = following.status(id, person.agency()).orElseThrow(NotFound::new);
        model.addAttribute("title", words.of(status.type()));
        model.addAttribute("status", status);
        return "console/submit/follow";
    }

    @PostMapping("/{id}/recall")
    String recall(Person person, @PathVariable UUID id, RedirectAttributes next) {
        if (!following.recall(id, person.agency())) {
            throw new NotFound();
        }
        next.addFlashAttribute("done", "Taken back. What had left already stays with its recipient.");
        return "redirect:/console/documents/" + id;
    }
}
