// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.breakglass;

import jakarta.servlet.http.HttpSession;
import java.util.Set;
import java.util.UUID;
import org.postern.app.breakglass.BreakGlassRequest;
import org.postern.app.breakglass.BreakGlassUses;
import org.postern.app.breakglass.Breaking;
import org.postern.app.console.NotFound;
import org.postern.app.people.FreshActs;
import org.postern.app.people.Person;
import org.postern.app.review.ReleaseReasons;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Going beyond the rules for serious harm: a fresh sign-in, one submission, one recipient, a reason, and both sides told. */
@Controller
@RequestMapping("/console/break-glass/{submission}")
class BreakGlassPages {

    private static final String PURPOSE = "break-glass";

    private final BreakGlassUses glass;
    private final FreshActs fresh;

    BreakGlassPages(BreakGlassUses glass, FreshActs fresh) {
        this.glass = glass;
        this.fresh = fresh;
    }

    @GetMapping
    String offer(Person person, @PathVariable UUID submission, Model model) {
        return page(person, submission, null, model);
    }

    @PostMapping("/sign-in")
    String signIn(Person person, @PathVariable UUID submission, HttpSession session) {
        String path = "/console/break-glass/" + submission;
        return "redirect:" + fresh.ask(session, person, PURPOSE, submission.toString(), path);
    }

    @PostMapping
    String release(
            Person person,
            @PathVariable UUID submission,
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(defaultValue = "") Set<String> pointer,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String note,
            Model model,
            RedirectAttributes next) {
        String[] to = (recipient + "|").split("\\|", -1);
        Breaking breaking =
                glass.release(person, new BreakGlassRequest(submission, to[0], to[1], pointer, reason, note));
        if (breaking instanceof Breaking.Refused refused) {
            return page(person, submission, refused.why(), model);
        }
        next.addFlashAttribute(
                "done",
                "It is on its way. Both sides have been told; a colleague must look at what you did by the next working day.");
        return "redirect:/console";
    }

    private String page(Person person, UUID submission, Breaking.Why problem, Model model) {
        Breaking offer = glass.offer(person, submission);
        model.addAttribute("submission", submission);
        model.addAttribute("problem", problem);
        if (offer instanceof Breaking.Offered offered) {
            model.addAttribute("reaches", offered.reaches());
            model.addAttribute("reasons", ReleaseReasons.forUse(ReleaseReasons.Use.BREAK_GLASS));
            return "console/breakglass/offer";
        }
        Breaking.Why why = ((Breaking.Refused) offer).why();
        if (why == Breaking.Why.UNKNOWN) {
            throw new NotFound();
        }
        model.addAttribute("why", why);
        model.addAttribute("again", why == Breaking.Why.SIGN_IN_AGAIN);
        return "console/breakglass/refused";
    }
}
