// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.postern.app.console.NotFound;
import org.postern.app.governance.GovernanceDesk;
import org.postern.app.governance.Ruling;
import org.postern.app.governance.VersionView;
import org.postern.app.people.FreshActs;
import org.postern.app.people.FreshProof;
import org.postern.app.people.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Approving and withdrawing bind the agency: one reads, signs in anew for this very version, and confirms. Whether the
 * person may is judged where it is done; these pages explain.
 */
@Controller
@RequestMapping(VersionController.ONE)
class VersionActController {

    private static final int LONGEST_REASON = 2_000;

    private final GovernanceDesk desk;
    private final FreshActs fresh;
    private final ChangePages changes;

    VersionActController(GovernanceDesk desk, FreshActs fresh, ChangePages changes) {
        this.desk = desk;
        this.fresh = fresh;
        this.changes = changes;
    }

    @GetMapping("/changes")
    String changes(Person person, @PathVariable String protocol, @PathVariable int version, Model model) {
        changes.add(person, find(person, protocol, version, model), model);
        return "console/protocol/changes";
    }

    @GetMapping("/approve")
    String readBeforeApproving(
            Person person, @PathVariable String protocol, @PathVariable int version, Model model, HttpSession session) {
        VersionView view = find(person, protocol, version, model);
        changes.add(person, view, model);
        desk.life(view).ifPresent(life -> model.addAttribute("life", life));
        model.addAttribute(
                "ready",
                fresh.ready(
                        session, person, GovernanceDesk.APPROVE, view.protocol().sha256()));
        return "console/protocol/approve";
    }

    @PostMapping("/approve/sign-in")
    String signInToApprove(
            Person person, @PathVariable String protocol, @PathVariable int version, Model model, HttpSession session) {
        return signIn(session, person, GovernanceDesk.APPROVE, find(person, protocol, version, model), "/approve");
    }

    @PostMapping("/approve")
    String approve(
            Person person,
            @PathVariable String protocol,
            @PathVariable int version,
            Model model,
            HttpSession session,
            RedirectAttributes flash) {
        VersionView view = find(person, protocol, version, model);
        Optional<FreshProof> proof = fresh.take(
                session, person, GovernanceDesk.APPROVE, view.protocol().sha256());
        return proof.isEmpty()
                ? again(view, "/approve", flash)
                : answer(
                        view,
                        desk.approve(view, person, proof.get()),
                        "You have approved version " + version + " for your agency.",
                        flash);
    }

    @GetMapping("/withdraw")
    String readBeforeWithdrawing(
            Person person, @PathVariable String protocol, @PathVariable int version, Model model, HttpSession session) {
        VersionView view = find(person, protocol, version, model);
        model.addAttribute(
                "ready",
                fresh.ready(
                        session,
                        person,
                        GovernanceDesk.WITHDRAW,
                        view.protocol().sha256()));
        model.addAttribute("reason", "");
        return "console/protocol/withdraw";
    }

    @PostMapping("/withdraw/sign-in")
    String signInToWithdraw(
            Person person, @PathVariable String protocol, @PathVariable int version, Model model, HttpSession session) {
        return signIn(session, person, GovernanceDesk.WITHDRAW, find(person, protocol, version, model), "/withdraw");
    }

    @PostMapping("/withdraw")
    String withdraw(
            Person person,
            @PathVariable String protocol,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpSession session,
            RedirectAttributes flash) {
        VersionView view = find(person, protocol, version, model);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            model.addAttribute(
                    "errors", new FormErrors().add("reason", "Say why, in at most " + LONGEST_REASON + " characters"));
            model.addAttribute("ready", true);
            model.addAttribute("reason", reason);
            return "console/protocol/withdraw";
        }
        Optional<FreshProof> proof = fresh.take(
                session, person, GovernanceDesk.WITHDRAW, view.protocol().sha256());
        return proof.isEmpty()
                ? again(view, "/withdraw", flash)
                : answer(
                        view,
                        desk.withdraw(view, person, proof.get(), reason.strip()),
                        "Version " + version + " is withdrawn. Nothing goes under it from now on.",
                        flash);
    }

    private VersionView find(Person person, String protocol, int version, Model model) {
        VersionView view = desk.find(person.agency(), protocol, version)
                .filter(found -> found.stored().isPresent())
                .orElseThrow(NotFound::new);
        model.addAttribute("view", view);
        model.addAttribute("back", path(view));
        model.addAttribute("subject", view.protocol().title() + ", version " + version);
        return view;
    }

    private String signIn(HttpSession session, Person person, String purpose, VersionView view, String returnTo) {
        return "redirect:" + fresh.ask(session, person, purpose, view.protocol().sha256(), path(view) + returnTo);
    }

    private static String again(VersionView view, String page, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "problem",
                "Nothing was done: your sign-in for this is too old or was for something else. Sign in again.");
        return "redirect:" + path(view) + page;
    }

    private static String answer(VersionView view, Ruling ruling, String done, RedirectAttributes flash) {
        if (ruling instanceof Ruling.No no) {
            flash.addFlashAttribute(
                    "problem", no.why().title() + ". " + no.why().detail());
        } else {
            flash.addFlashAttribute("done", done);
        }
        return "redirect:" + path(view);
    }

    private static String path(VersionView view) {
        return "/console/protocols/" + view.protocol().id() + "/versions/"
                + view.protocol().version();
    }
}
