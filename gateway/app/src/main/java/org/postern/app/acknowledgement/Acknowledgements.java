// SPDX-License-Identifier: Apache-2.0
package org.postern.app.acknowledgement;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.agency.AgencyCertificates;
import org.postern.app.agency.Trust;
import org.postern.app.agency.TrustArchiveStore;
import org.postern.app.delivery.Delivery;
import org.postern.app.delivery.DeliveryState;
import org.postern.app.delivery.DeliveryStore;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.pipeline.ReceiptMessage;
import org.postern.app.submission.SubmissionStore;
import org.postern.envelope.Acknowledgement;
import org.postern.envelope.SignedStatement;
import org.postern.envelope.StatementCheck;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a recipient's signed word that a person has read what came. The receipt comes first: nobody reads the unopened. */
@Component
public class Acknowledgements {

    private final DeliveryStore deliveries;
    private final SubmissionStore submissions;
    private final AcknowledgementStore store;
    private final Evidence evidence;
    private final Trust trust;
    private final TrustArchiveStore archive;
    private final AgencyCertificates certificates;
    private final Clock clock;

    Acknowledgements(
            DeliveryStore deliveries,
            SubmissionStore submissions,
            AcknowledgementStore store,
            Evidence evidence,
            Trust trust,
            TrustArchiveStore archive,
            AgencyCertificates certificates,
            Clock clock) {
        this.deliveries = deliveries;
        this.submissions = submissions;
        this.store = store;
        this.evidence = evidence;
        this.trust = trust;
        this.archive = archive;
        this.certificates = certificates;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {

        /** Kept, or said before. */
        record Taken() implements Outcome {}

        /** Not this recipient's envelope, or none; said in one way. */
        record Unknown() implements Outcome {}

        /** No receipt has come yet. */
        record NotReceipted() implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    @Transactional
    public Outcome take(ReceiptMessage message) {
        Optional<Delivery> found = deliveries
                .lock(message.delivery())
                .filter(delivery -> delivery.recipient().equals(message.recipient()));
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (found.get().state() != DeliveryState.DELIVERED) {
            return new Outcome.NotReceipted();
        }
        return deliveries
                .sent(message.delivery())
                .map(sent -> new StatementCheck(trust.check())
                        .acknowledgement(message.cms(), sent, clock.instant())
                        .either(signed -> judge(found.get(), message, signed), Outcome.Refused::new))
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome judge(Delivery delivery, ReceiptMessage message, SignedStatement<Acknowledgement> signed) {
        return certificates
                .refusal(
                        message.recipient(),
                        CertificateUse.SIGN,
                        signed.signer().certificate().certificate())
                .<Outcome>map(reason -> new Outcome.Refused(new Refusal(
                        reason.substring(0, 8), reason.substring(9), "Sign with the registered signing key.")))
                .orElseGet(() -> keep(delivery, message, signed.statement()));
    }

    private Outcome keep(Delivery delivery, ReceiptMessage message, Acknowledgement said) {
        UUID id = delivery.id();
        String judgedBy = archive.keep();
        if (store.keep(id, message.cms(), said.role(), said.readAt(), judgedBy)) {
            evidence.record(
                    Act.ACKNOWLEDGED,
                    id,
                    delivery.submission(),
                    submissions.key(delivery.submission()),
                    evidence.statement()
                            .put("recipient", delivery.recipient())
                            .put("acknowledgementSha256", KnownCertificate.sha256(message.cms()))
                            .put("trustSha256", judgedBy)
                            .put("role", said.role())
                            .put("readAt", said.readAt().toString()));
        }
        return new Outcome.Taken();
    }
}
