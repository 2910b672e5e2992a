// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import java.util.Optional;
import java.util.UUID;
import org.postern.app.agency.AgencyCertificates;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.storage.SubmissionKey;
import org.postern.app.submission.SubmissionStore;
import org.postern.envelope.pki.Verdict;
import org.springframework.stereotype.Component;

/**
 * Makes a further envelope where the certificate that one was sealed for is no longer good, its recipient has another, and
 * nothing has left: the first would be stranded. It is a delivery of its own, so that each envelope's bytes stay what they
 * are.
 */
@Component
class SealedAnew {

    private static final String REPLACED = "PST-6045 its certificate is no longer good; it was sealed anew as ";

    private final DeliveryStore deliveries;
    private final StandingStillStore still;
    private final SubmissionStore submissions;
    private final AgencyCertificates certificates;
    private final DeliveryQueue queue;
    private final Evidence evidence;

    SealedAnew(
            DeliveryStore deliveries,
            StandingStillStore still,
            SubmissionStore submissions,
            AgencyCertificates certificates,
            DeliveryQueue queue,
            Evidence evidence) {
        this.deliveries = deliveries;
        this.still = still;
        this.submissions = submissions;
        this.certificates = certificates;
        this.queue = queue;
        this.evidence = evidence;
    }

    /**
     * In the caller's transaction, with the delivery locked.
     *
     * @param cause why it would be held
     * @return true where a further delivery has taken its place
     */
    boolean instead(Delivery delivery, String cause) {
        boolean certificate = deliveries
                .envelope(delivery.id())
                .flatMap(envelope -> certificates.unfit(delivery.recipient(), envelope.certificate()))
                .filter(cause::equals)
                .isPresent();
        boolean another = certificates.forSealing(delivery.recipient()) instanceof Verdict.Accepted;
        if (!certificate || !another || !still.canBeSealedAnew(delivery.id())) {
            return false;
        }
        Optional<SubmissionKey> key = submissions.key(delivery.submission());
        key.ifPresent(sealing -> again(delivery, sealing));
        return key.isPresent();
    }

    private void again(Delivery delivery, SubmissionKey key) {
        UUID id = UUID.randomUUID();
        byte[] content = key.open("delivery/" + delivery.id(), deliveries.disclosure(delivery.id()));
        deliveries.insert(new DeliveryStore.New(
                id,
                delivery.submission(),
                delivery.decision(),
                delivery.recipient(),
                delivery.unit(),
                delivery.type(),
                delivery.urgent(),
                deliveries.shownSender(delivery.id()),
                key.seal("delivery/" + id, content)));
        still.moveAcknowledgement(delivery.id(), id);
        deliveries.move(delivery.id(), DeliveryState.SUPERSEDED, Optional.of(REPLACED + id));
        evidence.record(
                Act.RESEALED,
                delivery.id(),
                delivery.submission(),
                Optional.of(key),
                evidence.statement().put("recipient", delivery.recipient()).put("as", id.toString()));
        queue.add(id, delivery.urgent());
    }
}
