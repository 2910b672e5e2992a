// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.review;

import java.util.Set;
import java.util.UUID;
import org.postern.app.console.NotFound;
import org.postern.app.people.Person;
import org.postern.app.review.ReleaseReasons;
import org.postern.app.wishes.Overriding;
import org.postern.app.wishes.WishOverride;
import org.postern.app.wishes.WishOverrides;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the child asked, and a reviewer's going against it towards one recipient. */
@Controller
@RequestMapping("/console/reviews/wishes")
class WishPages {

    private final WishOverrides wishes;

    WishPages(WishOverrides wishes) {
        this.wishes = wishes;
    }

    @GetMapping
    String which(@RequestParam(required = false) String submission, Model model) {
        model.addAttribute("submission", submission == null ? "" : submission);
        return "console/review/wishes-which";
    }

    @PostMapping
    String show(Person person, @RequestParam String submission, Model model) {
        return show(person, id(submission), null, model);
    }

    @PostMapping("/override")
    String override(
            Person person,
            @RequestParam String submission,
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(defaultValue = "") Set<String> element,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String note,
            Model model,
            RedirectAttributes next) {
        UUID id = id(submission);
        String[] to = (recipient + "|").split("\\|", -1);
        Overriding overriding = wishes.override(person, new WishOverride(id, to[0], to[1], element, reason, note));
        if (overriding instanceof Overriding.Refused refused) {
            return show(person, id, refused.why(), model);
        }
        next.addFlashAttribute(
                "done", "It goes to the recipient with an instruction that a person there must say they have read.");
        return "redirect:/console/reviews";
    }

    private String show(Person person, UUID id, Overriding.Why problem, Model model) {
        Overriding showing = wishes.show(person, id);
        if (showing instanceof Overriding.Shown shown) {
            model.addAttribute("wishes", shown.wishes());
            model.addAttribute("submission", id);
            model.addAttribute("problem", problem);
            model.addAttribute("reasons", ReleaseReasons.forUse(ReleaseReasons.Use.WISH));
            return "console/review/wishes";
        }
        Overriding.Why why = ((Overriding.Refused) showing).why();
        if (why == Overriding.Why.UNKNOWN) {
            throw new NotFound();
        }
        model.addAttribute("why", why);
        return "console/review/over";
    }

    /** What is no id is nobody's submission. */
    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed.strip());
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
