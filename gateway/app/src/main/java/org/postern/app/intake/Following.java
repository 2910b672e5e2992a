// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postern.app.acknowledgement.AcknowledgementStore;
import org.postern.app.acknowledgement.Reading;
import org.postern.app.decision.DecisionStore;
import org.postern.app.delivery.Delivery;
import org.postern.app.delivery.DeliveryStore;
import org.postern.app.submission.Submission;
import org.postern.app.submission.SubmissionStore;
import org.springframework.stereotype.Component;

/** An agency's own submissions and where each stands. Somebody else's and one that never was look the same. */
@Component
public class Following {

    private final SubmissionStore submissions;
    private final DecisionStore decisions;
    private final DeliveryStore deliveries;
    private final AcknowledgementStore acknowledgements;
    private final Recall recall;

    Following(
            SubmissionStore submissions,
            DecisionStore decisions,
            DeliveryStore deliveries,
            AcknowledgementStore acknowledgements,
            Recall recall) {
        this.submissions = submissions;
        this.decisions = decisions;
        this.deliveries = deliveries;
        this.acknowledgements = acknowledgements;
        this.recall = recall;
    }

    public Optional<SubmissionStatus> status(UUID id, String agency) {
        return mine(id, agency).map(this::status);
    }

    /** The newest first. */
    public List<SubmissionStatus> newest(String agency, int limit, int offset) {
        return submissions.newest(agency, limit, offset).stream()
                .map(this::status)
                .toList();
    }

    /** Takes back what has not left yet; false where it is not this agency's. */
    public boolean recall(UUID id, String agency) {
        Optional<Submission> submission = mine(id, agency);
        submission.ifPresent(recall::recall);
        return submission.isPresent();
    }

    Optional<Submission> mine(UUID id, String agency) {
        return submissions.find(id).filter(submission -> submission.agency().equals(agency));
    }

    private SubmissionStatus status(Submission submission) {
        Map<UUID, Delivery> byDecision = deliveries.ofSubmission(submission.id()).stream()
                .collect(Collectors.toMap(Delivery::decision, delivery -> delivery, (first, second) -> second));
        Map<UUID, Reading> readings = acknowledgements.ofSubmission(submission.id());
        List<SubmissionStatus.RecipientStatus> recipients = decisions.ofSubmission(submission.id()).stream()
                .map(decision -> status(decision, Optional.ofNullable(byDecision.get(decision.id())), readings))
                .toList();
        return new SubmissionStatus(
                submission.id(),
                submission.type().id(),
                submission.version(),
                submission.acceptedAt(),
                submission.supersededBy(),
                submission.recalledAt(),
                recipients);
    }

    private static SubmissionStatus.RecipientStatus status(
            DecisionStore.Row decision, Optional<Delivery> delivery, Map<UUID, Reading> readings) {
        Optional<Reading> reading = delivery.map(Delivery::id).map(readings::get);
        return new SubmissionStatus.RecipientStatus(
                decision.recipient(),
                decision.unit(),
                decision.outcome(),
                decision.rule(),
                decision.reason(),
                delivery.map(Delivery::id),
                delivery.map(sent -> sent.state().name()),
                delivery.flatMap(Delivery::cause),
                delivery.flatMap(Delivery::deliveredAt),
                reading.flatMap(Reading::by),
                reading.flatMap(Reading::done));
    }
}
