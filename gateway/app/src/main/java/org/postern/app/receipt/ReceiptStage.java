// SPDX-License-Identifier: Apache-2.0
package org.postern.app.receipt;

import java.time.Clock;
import java.util.Optional;
import org.postern.app.agency.AgencyCertificates;
import org.postern.app.agency.Trust;
import org.postern.app.agency.TrustArchiveStore;
import org.postern.app.alert.AlertKind;
import org.postern.app.alert.AlertStore;
import org.postern.app.delivery.Delivery;
import org.postern.app.delivery.DeliveryState;
import org.postern.app.delivery.DeliveryStore;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.pipeline.ReceiptMessage;
import org.postern.app.submission.SubmissionStore;
import org.postern.envelope.Receipt;
import org.postern.envelope.StatementCheck;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares a recipient's signed receipt with what was sent. Only one that matches makes an envelope delivered; one that
 * does not is an incident, and the sender is told.
 */
@Component
public class ReceiptStage {

    private final DeliveryStore deliveries;
    private final SubmissionStore submissions;
    private final ReceiptStore receipts;
    private final Evidence evidence;
    private final AlertStore alerts;
    private final Trust trust;
    private final TrustArchiveStore archive;
    private final AgencyCertificates certificates;
    private final Clock clock;

    ReceiptStage(
            DeliveryStore deliveries,
            SubmissionStore submissions,
            ReceiptStore receipts,
            Evidence evidence,
            AlertStore alerts,
            Trust trust,
            TrustArchiveStore archive,
            AgencyCertificates certificates,
            Clock clock) {
        this.deliveries = deliveries;
        this.submissions = submissions;
        this.receipts = receipts;
        this.evidence = evidence;
        this.alerts = alerts;
        this.trust = trust;
        this.archive = archive;
        this.certificates = certificates;
        this.clock = clock;
    }

    /** What became of a receipt or problem message. */
    public sealed interface Outcome {

        record Taken(DeliveryState state) implements Outcome {}

        /** Not this recipient's envelope, or none; said in one way. */
        record Unknown() implements Outcome {}

        record Mismatch(Refusal refusal) implements Outcome {}
    }

    @Transactional
    public Outcome handle(ReceiptMessage message) {
        Optional<Delivery> found = deliveries
                .lock(message.delivery())
                .filter(delivery -> delivery.recipient().equals(message.recipient()));
        Optional<DeliveryStore.Envelope> envelope = found.flatMap(delivery -> deliveries.envelope(delivery.id()));
        if (envelope.isEmpty()) {
            return new Outcome.Unknown();
        }
        Delivery delivery = found.get();
        if (delivery.state() == DeliveryState.DELIVERED) {
            return new Outcome.Taken(DeliveryState.DELIVERED);
        }
        return new StatementCheck(trust.check())
                .receipt(message.cms(), envelope.get().sent(), clock.instant())
                .either(
                        signed -> certificates
                                .refusal(
                                        message.recipient(),
                                        CertificateUse.SIGN,
                                        signed.signer().certificate().certificate())
                                .map(reason -> mismatch(delivery, message, unregistered(reason)))
                                .orElseGet(() -> delivered(delivery, message, signed.statement())),
                        refusal -> mismatch(delivery, message, refusal));
    }

    private Outcome delivered(Delivery delivery, ReceiptMessage message, Receipt receipt) {
        String judgedBy = archive.keep();
        receipts.keep(delivery.id(), message.cms(), receipt.openedAt(), judgedBy);
        DeliveryState state = delivery.state().isFinal() ? delivery.state() : DeliveryState.DELIVERED;
        if (state == DeliveryState.DELIVERED) {
            deliveries.move(delivery.id(), state, Optional.empty());
        }
        evidence.record(
                Act.RECEIPT,
                delivery.id(),
                delivery.submission(),
                submissions.key(delivery.submission()),
                evidence.statement()
                        .put("recipient", delivery.recipient())
                        .put("receiptSha256", KnownCertificate.sha256(message.cms()))
                        .put("trustSha256", judgedBy)
                        .put("openedAt", receipt.openedAt().toString()));
        return new Outcome.Taken(state);
    }

    private static Refusal unregistered(String reason) {
        return new Refusal(
                reason.substring(0, 8), reason.substring(9), "Sign receipts with the registered signing key.");
    }

    private Outcome mismatch(Delivery delivery, ReceiptMessage message, Refusal refusal) {
        String cause = refusal.code() + " " + refusal.text();
        trouble(delivery, message, refusal.code(), cause);
        return new Outcome.Mismatch(refusal);
    }

    /**
     * Marks the delivery and tells its sender, once for each kind of trouble; also for problems that a recipient reports. What is not handed over yet keeps
     * its state, or a made-up problem would let it out past the last look.
     */
    void trouble(Delivery delivery, ReceiptMessage message, String code, String cause) {
        Optional<byte[]> sealed =
                submissions.key(delivery.submission()).map(key -> key.seal("incident/" + delivery.id(), message.cms()));
        if (!receipts.incident(delivery.id(), delivery.recipient(), code, sealed)) {
            return;
        }
        if (!delivery.state().isFinal() && !delivery.state().isBeforeHandOver()) {
            deliveries.move(delivery.id(), DeliveryState.PROBLEM, Optional.of(cause));
        }
        evidence.record(
                Act.PROBLEM_REPORTED,
                delivery.id(),
                delivery.submission(),
                submissions.key(delivery.submission()),
                evidence.statement().put("recipient", delivery.recipient()).put("cause", cause));
        alerts.raise(
                submissions.find(delivery.submission()).orElseThrow().agency(),
                AlertKind.PROBLEM,
                Optional.of(delivery.submission()),
                "What went to " + delivery.recipient() + " has a problem: " + cause
                        + " Ring the recipient, and send the next version of the document if it cannot read this one.");
    }
}
