// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postern.app.acknowledgement.AcknowledgementStore;
import org.postern.app.acknowledgement.Reading;
import org.postern.app.alert.AlertStore;
import org.postern.app.decision.DecisionStore;
import org.postern.app.delivery.Delivery;
import org.postern.app.delivery.DeliveryStore;
import org.postern.app.security.Scopes;
import org.postern.app.submission.Submission;
import org.postern.app.submission.SubmissionStore;
import org.postern.app.web.Caller;
import org.postern.app.web.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a sender's own submissions stand, recipient by recipient. Somebody else's and one that never was look the same. */
@RestController
@RequestMapping("/api/v1")
class SubmissionController {

    private final SubmissionStore submissions;
    private final DecisionStore decisions;
    private final DeliveryStore deliveries;
    private final AcknowledgementStore acknowledgements;
    private final AlertStore alerts;
    private final Recall recall;
    private final Caller caller;
    private final Problems problems;

    SubmissionController(
            SubmissionStore submissions,
            DecisionStore decisions,
            DeliveryStore deliveries,
            AcknowledgementStore acknowledgements,
            AlertStore alerts,
            Recall recall,
            Caller caller,
            Problems problems) {
        this.submissions = submissions;
        this.decisions = decisions;
        this.deliveries = deliveries;
        this.acknowledgements = acknowledgements;
        this.alerts = alerts;
        this.recall = recall;
        this.caller = caller;
        this.problems = problems;
    }

    /**
     * One recipient of one submission; {@code state} is missing where nothing is on its way.
     *
     * @param deliveredAt    when a machine's receipt came
     * @param acknowledgeBy  until when the protocol wants a person to have read it
     * @param acknowledged   that a person has
     */
    record RecipientStatus(
            String agency,
            String unit,
            String outcome,
            String rule,
            String reason,
            Optional<UUID> envelope,
            Optional<String> state,
            Optional<String> cause,
            Optional<Instant> deliveredAt,
            Optional<Instant> acknowledgeBy,
            Optional<Reading.Done> acknowledged) {}

    record Status(
            UUID id,
            String type,
            int version,
            Instant acceptedAt,
            Optional<UUID> supersededBy,
            Optional<Instant> recalledAt,
            List<RecipientStatus> recipients) {}

    @GetMapping("/submissions/{id}")
    ResponseEntity<?> status(@PathVariable UUID id) {
        caller.require(Scopes.STATUS);
        return mine(id).<ResponseEntity<?>>map(submission -> ResponseEntity.ok(status(submission)))
                .orElseGet(this::unknown);
    }

    @PostMapping("/submissions/{id}/recall")
    ResponseEntity<?> recall(@PathVariable UUID id) {
        Optional<Submission> submission = mine(id);
        if (submission.isEmpty()) {
            return unknown();
        }
        caller.require(Scopes.submit(submission.get().type()));
        recall.recall(submission.get());
        return status(id);
    }

    @GetMapping("/alerts")
    List<AlertStore.Alert> alerts() {
        caller.require(Scopes.STATUS);
        return alerts.newest(caller.agency().id(), 200);
    }

    private Optional<Submission> mine(UUID id) {
        String agency = caller.agency().id();
        return submissions.find(id).filter(submission -> submission.agency().equals(agency));
    }

    private Status status(Submission submission) {
        Map<UUID, Delivery> byDecision = deliveries.ofSubmission(submission.id()).stream()
                .collect(Collectors.toMap(Delivery::decision, delivery -> delivery, (first, second) -> second));
        Map<UUID, Reading> readings = acknowledgements.ofSubmission(submission.id());
        List<RecipientStatus> recipients = decisions.ofSubmission(submission.id()).stream()
                .map(decision -> status(decision, Optional.ofNullable(byDecision.get(decision.id())), readings))
                .toList();
        return new Status(
                submission.id(),
                submission.type().id(),
                submission.version(),
                submission.acceptedAt(),
                submission.supersededBy(),
                submission.recalledAt(),
                recipients);
    }

    private static RecipientStatus status(
            DecisionStore.Row decision, Optional<Delivery> delivery, Map<UUID, Reading> readings) {
        Optional<Reading> reading = delivery.map(Delivery::id).map(readings::get);
        return new RecipientStatus(
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

    private ResponseEntity<byte[]> unknown() {
        return problems.response(
                404, "PST-6240", "Not one of your submissions", "Your agency has no submission with this id.");
    }
}
