// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.agency.Relation;
import org.postern.app.acknowledgement.AcknowledgementStore;
import org.postern.app.alert.AlertKind;
import org.postern.app.alert.AlertStore;
import org.postern.app.decision.DecisionDetail;
import org.postern.app.decision.DecisionStore;
import org.postern.app.decision.RecipientOutcome;
import org.postern.app.delivery.DeliveryQueue;
import org.postern.app.delivery.DeliveryStore;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.review.ReleaseRecorder;
import org.postern.app.review.ReviewRequests;
import org.postern.app.storage.SubmissionKey;
import org.postern.app.submission.Submission;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.redaction.GateResult;
import org.postern.redaction.manifest.Manifests;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what was decided for each recipient: decision, delivery, reviews, leaves; and who must be told. */
@Component
class OutcomeRecorder implements ReleaseRecorder {

    private final DecisionStore decisions;
    private final DecisionDetail details;
    private final DeliveryStore deliveries;
    private final DeliveryQueue queue;
    private final AcknowledgementStore acknowledgements;
    private final ReviewRequests reviews;
    private final Evidence evidence;
    private final AlertStore alerts;
    private final ShownSender senders;
    private final JsonMapper json;

    OutcomeRecorder(
            DecisionStore decisions,
            DecisionDetail details,
            DeliveryStore deliveries,
            DeliveryQueue queue,
            AcknowledgementStore acknowledgements,
            ReviewRequests reviews,
            Evidence evidence,
            AlertStore alerts,
            ShownSender senders,
            JsonMapper json) {
        this.decisions = decisions;
        this.details = details;
        this.deliveries = deliveries;
        this.queue = queue;
        this.acknowledgements = acknowledgements;
        this.reviews = reviews;
        this.evidence = evidence;
        this.alerts = alerts;
        this.senders = senders;
        this.json = json;
    }

    void record(Submission submission, SubmissionKey key, List<RecipientOutcome> outcomes) {
        outcomes.forEach(outcome -> write(submission, key, outcome, Sending.usual()));
        outcomes.stream()
                .filter(outcome -> outcome.word().equals("refused") && isProtector(outcome))
                .forEach(outcome -> alerts.raise(
                        submission.agency(),
                        AlertKind.NOT_REACHED,
                        Optional.of(submission.id()),
                        outcome.recipient().agency().name() + " gets nothing of this document: " + outcome.reason()
                                + " Ring them if the child is at risk now."));
        boolean reachesSomebody = outcomes.stream()
                .anyMatch(outcome -> outcome.goesOut() || !outcome.held().isEmpty());
        if (!reachesSomebody) {
            alerts.raise(
                    submission.agency(),
                    AlertKind.REACHED_NOBODY,
                    Optional.of(submission.id()),
                    "The document was accepted, but goes to nobody: see each recipient's reason, and call the"
                            + " recipient if the child is at risk now.");
        }
    }

    /** Police and authority of the area in which the child is. */
    private static boolean isProtector(RecipientOutcome outcome) {
        return outcome.recipient().relations().contains(Relation.HOST_FORCE)
                || outcome.recipient().relations().contains(Relation.HOST_AUTHORITY);
    }

    /** One recipient anew, after a person has released something; the last word takes the place of the one before. */
    @Override
    public Recorded record(Submission submission, SubmissionKey key, RecipientOutcome outcome, Sending how) {
        decisions.overtake(
                submission.id(),
                outcome.recipient().agency().id(),
                outcome.recipient().unit());
        return write(submission, key, outcome, how);
    }

    private Recorded write(Submission submission, SubmissionKey key, RecipientOutcome outcome, Sending how) {
        UUID decision = UUID.randomUUID();
        byte[] detail = details.write(outcome);
        DecisionStore.Row row = row(decision, submission, outcome);
        decisions.insert(row, Optional.of(key.seal("decision/" + decision, detail)));
        evidence.record(
                Act.DECISION,
                decision,
                submission.id(),
                Optional.of(key),
                evidence.statement()
                        .put("recipient", row.recipient())
                        .put("outcome", row.outcome())
                        .put("rule", row.rule())
                        .put(
                                "protocol",
                                row.protocol()
                                        .map(DecisionStore.ProtocolVersion::sha256)
                                        .orElse(""))
                        .put("detailSha256", KnownCertificate.sha256(detail)));
        Optional<UUID> delivery =
                outcome.cleared().map(cleared -> send(submission, key, decision, outcome, cleared, how));
        reviews.ask(submission, key, decision, outcome);
        return new Recorded(decision, delivery);
    }

    private static DecisionStore.Row row(UUID id, Submission submission, RecipientOutcome outcome) {
        return new DecisionStore.Row(
                id,
                submission.id(),
                outcome.recipient().agency().id(),
                outcome.recipient().unit(),
                outcome.decision()
                        .map(decision -> new DecisionStore.ProtocolVersion(
                                decision.protocol().id(),
                                decision.protocol().version(),
                                decision.protocol().sha256())),
                outcome.word(),
                outcome.rule(),
                outcome.reason());
    }

    private UUID send(
            Submission submission,
            SubmissionKey key,
            UUID decision,
            RecipientOutcome outcome,
            GateResult.Cleared cleared,
            Sending how) {
        UUID delivery = UUID.randomUUID();
        ObjectNode content = json.createObjectNode();
        content.set("disclosure", cleared.disclosure());
        content.set("manifest", Manifests.json(cleared.manifest()));
        byte[] bytes = json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
        boolean urgent = submission.urgent() || how.urgent();
        deliveries.insert(new DeliveryStore.New(
                delivery,
                submission.id(),
                decision,
                outcome.recipient().agency().id(),
                outcome.recipient().unit(),
                submission.type(),
                urgent,
                senders.of(submission.agency(), submission.onBehalfOf(), cleared.disclosure()),
                key.seal("delivery/" + delivery, bytes)));
        outcome.decision()
                .flatMap(decided -> decided.protocol().acknowledge(outcome.recipient(), submission.type()))
                .or(how::acknowledge)
                .ifPresent(asked -> acknowledgements.ask(delivery, asked));
        queue.add(delivery, urgent);
        return delivery;
    }
}
