// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.alert.AlertKind;
import org.postern.app.alert.AlertStore;
import org.postern.app.decision.DecisionStore;
import org.postern.app.delivery.Delivery;
import org.postern.app.delivery.DeliveryState;
import org.postern.app.delivery.DeliveryStore;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.review.ReviewStore;
import org.postern.app.submission.Forgets;
import org.postern.app.submission.Submission;
import org.postern.app.submission.SubmissionStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Destroys a submission's key at the end of its time, with everything sealed under it; evidence without content stays. Whose
 * envelope nobody has receipted by then is told so.
 */
@Component
class Erasure {

    private static final int BATCH = 500;

    private final SubmissionStore submissions;
    private final DecisionStore decisions;
    private final DeliveryStore deliveries;
    private final ReviewStore reviews;
    private final List<Forgets> others;
    private final Evidence evidence;
    private final AlertStore alerts;
    private final TransactionTemplate transaction;

    Erasure(
            SubmissionStore submissions,
            DecisionStore decisions,
            DeliveryStore deliveries,
            ReviewStore reviews,
            List<Forgets> others,
            Evidence evidence,
            AlertStore alerts,
            TransactionTemplate transaction) {
        this.submissions = submissions;
        this.decisions = decisions;
        this.deliveries = deliveries;
        this.reviews = reviews;
        this.others = List.copyOf(others);
        this.evidence = evidence;
        this.alerts = alerts;
        this.transaction = transaction;
    }

    /** Each submission in a transaction of its own. */
    void eraseExpired(LocalDate today) {
        for (List<UUID> batch = submissions.expired(today, BATCH);
                !batch.isEmpty();
                batch = submissions.expired(today, BATCH)) {
            batch.forEach(id -> transaction.executeWithoutResult(status -> erase(id)));
        }
    }

    private void erase(UUID id) {
        Submission submission = submissions.find(id).orElseThrow();
        List<Delivery> open = deliveries.ofSubmission(id).stream()
                .map(delivery -> deliveries.lock(delivery.id()).orElseThrow())
                .filter(delivery -> !delivery.state().isFinal())
                .toList();
        open.forEach(delivery -> expire(submission, delivery));
        evidence.forget(id);
        evidence.record(
                Act.ERASED,
                id,
                id,
                Optional.empty(),
                evidence.statement()
                        .put("expired", submission.expiresOn().toString())
                        .put("undelivered", open.size()));
        decisions.forget(id);
        deliveries.forget(id);
        reviews.forget(id);
        others.forEach(other -> other.forget(id));
        submissions.forget(id);
    }

    private void expire(Submission submission, Delivery delivery) {
        deliveries.move(
                delivery.id(), DeliveryState.EXPIRED, Optional.of("PST-6241 its time ended while " + delivery.state()));
        alerts.raise(
                submission.agency(),
                AlertKind.EXPIRED,
                Optional.of(submission.id()),
                "What went to " + delivery.recipient() + " was never receipted, and its time has ended: it is destroyed"
                        + " here. Send the document again if it still matters.");
    }
}
