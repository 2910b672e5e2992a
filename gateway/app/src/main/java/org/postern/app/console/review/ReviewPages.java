// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postern.app.breakglass.BreakGlassReviews;
import org.postern.app.console.NotFound;
import org.postern.app.people.Person;
import org.postern.app.review.Answering;
import org.postern.app.review.ProposedDisclosure;
import org.postern.app.review.ProposedDisclosure.ProposedField;
import org.postern.app.review.ReleaseReasons;
import org.postern.app.review.ReviewAnswer;
import org.postern.app.review.ReviewDesk;
import org.postern.app.review.Showing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A reviewer's queue, and one review: what would go, what is held, and the answer. */
@Controller
@RequestMapping("/console/reviews")
class ReviewPages {

    private final ReviewDesk desk;
    private final BreakGlassReviews glass;

    ReviewPages(ReviewDesk desk, BreakGlassReviews glass) {
        this.desk = desk;
        this.glass = glass;
    }

    @GetMapping
    String queue(Person person, Model model) {
        model.addAttribute("queue", desk.queue(person));
        model.addAttribute("glass", glass.inRed(person));
        return "console/review/queue";
    }

    @GetMapping("/{id}")
    String before(Person person, @PathVariable UUID id, Model model) {
        model.addAttribute(
                "waiting",
                desk.queue(person).stream()
                        .filter(waiting -> waiting.review().id().equals(id))
                        .findFirst()
                        .orElseThrow(NotFound::new));
        return "console/review/before";
    }

    /** Takes the review from the queue for a while and shows it; both are on record. */
    @PostMapping("/{id}")
    String open(Person person, @PathVariable UUID id, Model model) {
        ReviewDesk.Claiming claiming = desk.claim(person, id);
        if (claiming == ReviewDesk.Claiming.UNKNOWN) {
            throw new NotFound();
        }
        return show(person, id, new AnswerForm(Map.of()), Optional.empty(), model);
    }

    @PostMapping("/{id}/return")
    String giveBack(Person person, @PathVariable UUID id, RedirectAttributes next) {
        desk.unclaim(person, id);
        next.addFlashAttribute("done", "The review is back in the queue.");
        return "redirect:/console/reviews";
    }

    @PostMapping("/{id}/answer")
    String answer(
            Person person,
            @PathVariable UUID id,
            @RequestParam String action,
            HttpServletRequest request,
            Model model,
            RedirectAttributes next) {
        AnswerForm form = AnswerForm.of(request.getParameterMap());
        ReviewAnswer answer =
                action.equals("send") ? form.answer(texts(person, id)) : ReviewAnswer.no(form.get("note"));
        Answering answering = desk.decide(person, id, answer);
        if (answering instanceof Answering.Refused refused) {
            return refused.why() == Answering.Why.UNKNOWN
                    ? show(person, id, form, Optional.empty(), model)
                    : show(person, id, form, Optional.of(refused.why()), model);
        }
        Answering.Done done = (Answering.Done) answering;
        String text = done.delivery().isPresent()
                ? "It goes out now, and what you kept stays here."
                : "Nothing goes out. Both yes and no are on record.";
        next.addFlashAttribute(
                "done",
                done.stillHeld().isEmpty()
                        ? text
                        : text + " The gate still holds " + done.stillHeld().size() + " of it.");
        return "redirect:/console/reviews";
    }

    private Map<String, String> texts(Person person, UUID id) {
        if (desk.show(person, id) instanceof Showing.Shown shown) {
            return shown.proposal().fields().stream()
                    .filter(field -> field.narrative().isPresent())
                    .collect(Collectors.toMap(
                            ProposedField::pointer,
                            field -> field.narrative().get().text()));
        }
        return Map.of();
    }

    private String show(Person person, UUID id, AnswerForm form, Optional<Answering.Why> problem, Model model) {
        Showing showing = desk.show(person, id);
        if (showing instanceof Showing.Refused refused) {
            if (refused.why() == Answering.Why.UNKNOWN) {
                throw new NotFound();
            }
            model.addAttribute("why", refused.why());
            return "console/review/over";
        }
        ProposedDisclosure proposal = ((Showing.Shown) showing).proposal();
        model.addAttribute("proposal", proposal);
        model.addAttribute("held", only(proposal, true));
        model.addAttribute("others", only(proposal, false));
        model.addAttribute("form", form);
        model.addAttribute("problem", problem.orElse(null));
        model.addAttribute("releaseReasons", ReleaseReasons.forUse(ReleaseReasons.Use.RELEASE));
        return "console/review/review";
    }

    private static List<FieldView> only(ProposedDisclosure proposal, boolean held) {
        return proposal.fields().stream()
                .filter(field -> (field.standing() == ProposedDisclosure.Standing.HELD) == held)
                .map(field -> FieldView.of(proposal.type(), field))
                .toList();
    }
}
