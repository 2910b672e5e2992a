// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.alert.AlertKind;
import org.postern.app.alert.AlertStore;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.submission.SubmissionStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the deputy when a reviewer's clock has run out, so that nobody's leave withholds anything into silence. */
@Configuration(proxyBeanMethods = false)
class ReviewClock {

    private static final int BATCH = 200;

    @Bean
    Task<Void> reviewClocks(ReviewSettings settings, Escalation escalation) {
        return Tasks.recurring("review-clocks", FixedDelay.of(settings.lookEvery()))
                .execute((task, context) -> escalation.escalateOverdue());
    }

    @Bean
    Escalation escalation(
            ReviewStore reviews,
            SubmissionStore submissions,
            Evidence evidence,
            AlertStore alerts,
            TransactionTemplate transaction) {
        return new Escalation(reviews, submissions, evidence, alerts, transaction);
    }

    /** One review at a time, each in its own transaction. */
    record Escalation(
            ReviewStore reviews,
            SubmissionStore submissions,
            Evidence evidence,
            AlertStore alerts,
            TransactionTemplate transaction) {

        void escalateOverdue() {
            for (UUID id : reviews.overdue(BATCH)) {
                transaction.executeWithoutResult(status -> escalate(id));
            }
        }

        private void escalate(UUID id) {
            Review review = reviews.lock(id).orElseThrow();
            if (review.decidedAt().isPresent() || review.escalatedAt().isPresent()) {
                return;
            }
            reviews.escalate(id);
            evidence.record(
                    Act.REVIEW_ESCALATED,
                    id,
                    review.submission(),
                    submissions.key(review.submission()),
                    evidence.statement().put("deputy", review.deputy()));
            alerts.raise(
                    review.deputy(),
                    AlertKind.REVIEW_OVERDUE,
                    Optional.of(review.submission()),
                    "For " + review.deputyUnit() + ": a question about what goes to " + review.recipient()
                            + " was not answered in time by " + review.unit() + " and is now yours.");
        }
    }
}
