// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import org.postern.app.draft.ProtocolDraft;
import org.postern.app.governance.CheckReport;
import org.postern.app.governance.GovernanceDesk;
import org.postern.app.governance.Ruling;
import org.postern.app.people.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes a version of a draft, once nothing is wrong with it. */
@Controller
@RequestMapping(DraftAccess.ONE + "/propose")
class ProposeController {

    private final DraftAccess access;
    private final GovernanceDesk desk;
    private final ChangePages changes;

    ProposeController(DraftAccess access, GovernanceDesk desk, ChangePages changes) {
        this.access = access;
        this.desk = desk;
        this.changes = changes;
    }

    @GetMapping
    String read(Person person, @PathVariable String draft, Model model) {
        CheckReport report =
                desk.check(person.agency(), access.open(person, draft, model).content());
        model.addAttribute("report", report);
        model.addAttribute("issues", FoundIssue.of(report.issues()));
        report.protocol().ifPresent(compiled -> {
            model.addAttribute("protocol", compiled.protocol());
            model.addAttribute("approvers", GovernanceDesk.approvers(compiled.protocol()));
            changes.add(person, compiled, model);
        });
        return "console/protocol/propose";
    }

    /** @param revision what was read is what is proposed */
    @PostMapping
    String propose(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            Model model,
            RedirectAttributes flash) {
        ProtocolDraft found = access.open(person, draft, model);
        if (found.revision() != revision) {
            flash.addFlashAttribute(
                    "problem",
                    "Nothing was proposed: somebody has changed the draft since you read it. Read it again.");
            return "redirect:" + DraftAccess.path(found) + "/propose";
        }
        Ruling ruling = desk.propose(found.content(), person);
        if (ruling instanceof Ruling.Done done) {
            flash.addFlashAttribute(
                    "done",
                    "Version " + done.version().version()
                            + " is proposed. Everybody whose approval it needs has been told; your agency's own is one of them.");
            return "redirect:/console/protocols/" + done.version().protocol() + "/versions/"
                    + done.version().version();
        }
        Ruling.No no = (Ruling.No) ruling;
        flash.addFlashAttribute("problem", no.why().title() + ". " + no.why().detail());
        return "redirect:" + DraftAccess.path(found) + "/propose";
    }
}
