// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.postern.app.decision.Adjustment;
import org.postern.app.decision.Looked;
import org.postern.app.review.Answering.Why;
import org.postern.app.review.ReviewAnswer.Choice;
import org.postern.app.storage.SubmissionKey;
import org.postern.app.submission.SubmissionStore;
import org.postern.protocol.FieldDecision;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries out a reviewer's yes or no, field by field; both are recorded, and a yes goes through the same gate once more. */
@Component
public class ReviewDecisions {

    private final ReviewStore reviews;
    private final ReviewDeskStore desk;
    private final SubmissionStore submissions;
    private final ReviewCase cases;
    private final Answers answers;
    private final StandingLifts lifts;
    private final Release release;
    private final ReviewRecord records;
    private final ReviewSettings settings;

    ReviewDecisions(
            ReviewStore reviews,
            ReviewDeskStore desk,
            SubmissionStore submissions,
            ReviewCase cases,
            Answers answers,
            StandingLifts lifts,
            Release release,
            ReviewRecord records,
            ReviewSettings settings) {
        this.reviews = reviews;
        this.desk = desk;
        this.submissions = submissions;
        this.cases = cases;
        this.answers = answers;
        this.lifts = lifts;
        this.release = release;
        this.records = records;
        this.settings = settings;
    }

    /**
     * Of two reviewers who answer at once the second finds it decided. Nothing is recorded unless all of the answer can be
     * carried out.
     */
    @Transactional
    public Answering decide(UUID id, Reviewer by, ReviewAnswer answer) {
        return decide(id, by, held -> answer, true);
    }

    /** One answer for all that the review holds, with a reason in words only; for an agency's own system. */
    @Transactional
    public Answering decideAll(UUID id, Reviewer by, boolean send, String reason) {
        return decide(id, by, held -> all(held, send, reason), false);
    }

    private static ReviewAnswer all(Set<String> held, boolean send, String reason) {
        return send
                ? new ReviewAnswer(
                        true,
                        held.stream()
                                .filter(pointer -> !pointer.isEmpty())
                                .map(pointer -> new ReviewAnswer.FieldAnswer(pointer, Choice.RELEASE, "", ""))
                                .toList(),
                        List.of(),
                        reason)
                : ReviewAnswer.no(reason);
    }

    private Answering decide(UUID id, Reviewer by, Function<Set<String>, ReviewAnswer> said, boolean reasons) {
        Optional<Review> found = reviews.lock(id).filter(review -> review.isFor(by));
        if (found.isEmpty()) {
            return refused(Why.UNKNOWN);
        }
        Review review = found.get();
        if (review.decidedAt().isPresent()) {
            return refused(Why.DECIDED_BEFORE);
        }
        if (desk.isTakenBySomebodyElse(id, by.id(), settings.claim())) {
            return refused(Why.TAKEN);
        }
        Optional<SubmissionKey> key = submissions.key(review.submission());
        if (key.isEmpty()) {
            return refused(Why.TOO_LATE);
        }
        Set<String> held = answers.held(id, reviews.detail(id), key.get());
        ReviewAnswer answer = said.apply(held);
        return answer.send()
                ? cases.of(review)
                        .map(open -> sending(review, by, held, answer, open, reasons))
                        .orElseGet(() -> refused(Why.TOO_LATE))
                : keeping(review, by, held, answer, key.get(), reasons);
    }

    private Answering keeping(
            Review review, Reviewer by, Set<String> held, ReviewAnswer answer, SubmissionKey key, boolean reasons) {
        Optional<Why> refusal = new AnswerCheck(answer, held).refusal(reasons);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        records.keep(review, by, held, answer, key);
        return new Answering.Done(Optional.empty(), List.of());
    }

    private Answering sending(
            Review review, Reviewer by, Set<String> held, ReviewAnswer answer, ReviewCase.Open open, boolean reasons) {
        Answers.Given before = answers.given(open, Optional.of(review.id()));
        Supplier<Looked> plain = () -> cases.look(open, Adjustment.none());
        Map<String, FieldDecision> lifted = lifts.of(open);
        Supplier<Looked> standing =
                () -> cases.look(open, answers.adjustment(before, plain).with(lifted));
        AnswerCheck check = new AnswerCheck(answer, held);
        Optional<Why> refusal = check.refusal(reasons).or(() -> check.refusal(standing));
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        Answers.Given after = answers.with(before, review, held, answer);
        Looked looked = cases.look(open, answers.adjustment(after, plain).with(lifted));
        if (!Marks.carriedOut(looked, answer.marks())) {
            return refused(Why.BAD_MARK);
        }
        boolean goes = looked.outcome().goesOut();
        if (!goes && !after.others()) {
            return refused(Why.NOTHING_GOES);
        }
        records.keep(review, by, held, answer, open.key());
        records.corrections(open, by, plain.get(), answer);
        Optional<UUID> delivery =
                goes ? release.send(open, looked, after.asked(), answer, by).delivery() : Optional.empty();
        return new Answering.Done(delivery, release.stillHeld(looked, answer));
    }

    private static Answering refused(Why why) {
        return new Answering.Refused(why);
    }
}
