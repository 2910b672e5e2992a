// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.util.Optional;
import org.postern.app.decision.Adjustment;
import org.postern.app.decision.DecisionStore;
import org.postern.app.decision.Looked;
import org.postern.app.decision.Redecision;
import org.postern.app.storage.SubmissionKey;
import org.postern.app.submission.Submission;
import org.postern.app.submission.SubmissionStore;
import org.postern.document.Document;
import org.postern.protocol.Decision;
import org.springframework.stereotype.Component;

/** Takes a stored document up again for one recipient; in clear only for as long as somebody looks at it or decides. */
@Component
public class ReviewCase {

    private final SubmissionStore submissions;
    private final DecisionStore decisions;
    private final Redecision redecision;

    ReviewCase(SubmissionStore submissions, DecisionStore decisions, Redecision redecision) {
        this.submissions = submissions;
        this.decisions = decisions;
        this.redecision = redecision;
    }

    /** A document that may still go to a recipient. */
    public record Open(Submission submission, SubmissionKey key, Document document, Decision decision) {

        public String recipient() {
            return decision.recipient().agency().id();
        }

        public String unit() {
            return decision.recipient().unit();
        }

        /** Never the content. */
        @Override
        public String toString() {
            return "Open[" + submission.id() + "]";
        }
    }

    /** Empty where it was recalled, replaced or erased, or no agreement covers the recipient any more. */
    Optional<Open> of(Review review) {
        String unit = decisions.find(review.decision()).orElseThrow().unit();
        return of(submissions.find(review.submission()).orElseThrow(), review.recipient(), unit);
    }

    /** As {@link #of(Review)}, for any recipient that a protocol in force speaks about. */
    public Optional<Open> of(Submission submission, String recipient, String unit) {
        return submissions
                .key(submission.id())
                .flatMap(key -> document(submission)
                        .flatMap(document -> redecision
                                .decision(submission, document, recipient, unit)
                                .map(decision -> new Open(submission, key, document, decision))));
    }

    /** What the sender wrote; empty where it was recalled, replaced or erased. */
    public Optional<Document> document(Submission submission) {
        return submission.recalledAt().isPresent() || submission.supersededBy().isPresent()
                ? Optional.empty()
                : submissions.document(submission.id()).map(bytes -> redecision.document(submission, bytes));
    }

    public Looked look(Open open, Adjustment adjustment) {
        return redecision.look(open.submission(), open.document(), open.decision(), adjustment);
    }
}
