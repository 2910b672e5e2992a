// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.breakglass;

import java.util.UUID;
import org.postern.app.breakglass.BreakGlassReviews;
import org.postern.app.breakglass.BreakGlassReviews.Detail;
import org.postern.app.breakglass.BreakGlassReviews.Reviewing;
import org.postern.app.console.NotFound;
import org.postern.app.people.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A colleague's look at one release beyond the rules. */
@Controller
@RequestMapping("/console/reviews/beyond/{use}")
class GlassReviewPages {

    private final BreakGlassReviews glass;

    GlassReviewPages(BreakGlassReviews glass) {
        this.glass = glass;
    }

    @PostMapping
    String show(Person person, @PathVariable UUID use, Model model) {
        return page(person, use, null, model);
    }

    @PostMapping("/answer")
    String answer(
            Person person,
            @PathVariable UUID use,
            @RequestParam(defaultValue = "") String finding,
            @RequestParam(defaultValue = "") String note,
            Model model,
            RedirectAttributes next) {
        if (!finding.equals("justified") && !finding.equals("not-justified")) {
            return page(person, use, "Say whether it was justified.", model);
        }
        Reviewing reviewing = glass.review(person, use, finding.equals("justified"), note);
        return switch (reviewing) {
            case DONE -> {
                next.addFlashAttribute("done", "Your finding is on record, and both sides have been told.");
                yield "redirect:/console/reviews";
            }
            case OWN -> page(person, use, "Nobody looks at what they did themselves; a colleague must.", model);
            case REVIEWED_BEFORE -> page(person, use, "A colleague has looked at it already.", model);
            case NO_NOTE -> page(person, use, "Say in 10 to 2000 characters why.", model);
            case UNKNOWN -> throw new NotFound();
        };
    }

    private String page(Person person, UUID use, String problem, Model model) {
        Detail detail = glass.show(person, use).orElseThrow(NotFound::new);
        model.addAttribute("detail", detail);
        model.addAttribute("problem", problem);
        return "console/breakglass/review";
    }
}
