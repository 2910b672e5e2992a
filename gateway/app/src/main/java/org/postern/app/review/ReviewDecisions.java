// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.postern.app.decision.DecisionStore;
import org.postern.app.decision.RecipientOutcome;
import org.postern.app.decision.Redecision;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.storage.SubmissionKey;
import org.postern.app.submission.Submission;
import org.postern.app.submission.SubmissionStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Carries out a reviewer's yes or no; both are recorded, and a yes goes through the same gate once more. */
@Component
public class ReviewDecisions {

    private final ReviewStore reviews;
    private final SubmissionStore submissions;
    private final DecisionStore decisions;
    private final Redecision redecision;
    private final ReleaseRecorder recorder;
    private final Evidence evidence;
    private final JsonMapper json;

    public ReviewDecisions(
            ReviewStore reviews,
            SubmissionStore submissions,
            DecisionStore decisions,
            Redecision redecision,
            ReleaseRecorder recorder,
            Evidence evidence,
            JsonMapper json) {
        this.reviews = reviews;
        this.submissions = submissions;
        this.decisions = decisions;
        this.redecision = redecision;
        this.recorder = recorder;
        this.evidence = evidence;
        this.json = json;
    }

    /** What became of a reviewer's answer. */
    public enum Outcome {
        DONE,
        /** Not this agency's to decide, or no such review; said in one way. */
        UNKNOWN,
        DECIDED_BEFORE,
        /** The document's key was destroyed at the end of its time, or its recipient is no longer under a protocol. */
        TOO_LATE
    }

    /** @param release true lets go what the review holds back, false keeps it back */
    @Transactional
    public Outcome decide(UUID id, String agency, boolean release, String reason) {
        Optional<Review> found = reviews.lock(id).filter(review -> review.isFor(agency));
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        Review review = found.get();
        if (review.decidedAt().isPresent()) {
            return Outcome.DECIDED_BEFORE;
        }
        Optional<SubmissionKey> key = submissions.key(review.submission());
        if (key.isEmpty()) {
            return Outcome.TOO_LATE;
        }
        if (release && !letGo(review, key.get())) {
            return Outcome.TOO_LATE;
        }
        String outcome = release ? "released" : "kept";
        reviews.decide(
                id, agency, outcome, key.get().seal("review-reason/" + id, reason.getBytes(StandardCharsets.UTF_8)));
        evidence.record(
                Act.REVIEW_DECIDED,
                id,
                review.submission(),
                key,
                evidence.statement().put("by", agency).put("outcome", outcome).put("reason", reason));
        return Outcome.DONE;
    }

    private boolean letGo(Review review, SubmissionKey key) {
        Submission submission = submissions.find(review.submission()).orElseThrow();
        if (submission.recalledAt().isPresent() || submission.supersededBy().isPresent()) {
            return false;
        }
        String unit = decisions.find(review.decision()).orElseThrow().unit();
        byte[] document = submissions.document(submission.id()).orElseThrow();
        Optional<RecipientOutcome> outcome =
                redecision.again(submission, document, review.recipient(), unit, pointers(review, key));
        if (outcome.filter(RecipientOutcome::goesOut).isEmpty()) {
            return false;
        }
        recorder.record(submission, key, outcome.get().withoutQuestions());
        return true;
    }

    /** What this review is about, with what was released to the same recipient before, so that no release takes one back. */
    private Set<String> pointers(Review review, SubmissionKey key) {
        Set<String> pointers = new TreeSet<>(pointers(review.id(), reviews.detail(review.id()), key));
        reviews.released(review.submission(), review.recipient())
                .forEach((id, detail) -> pointers.addAll(pointers(id, detail, key)));
        return pointers;
    }

    private Set<String> pointers(UUID review, byte[] detail, SubmissionKey key) {
        Set<String> pointers = new TreeSet<>();
        json.readTree(key.open("review/" + review, detail))
                .forEach(field -> pointers.add(field.path("pointer").asString()));
        return pointers;
    }
}
