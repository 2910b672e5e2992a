// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import java.util.Optional;
import java.util.UUID;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.submission.SubmissionStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets an envelope leave the house: checked again the first time, recorded each state it reaches. */
@Component
public class HandOver {

    private final DeliveryStore deliveries;
    private final SubmissionStore submissions;
    private final Recheck recheck;
    private final SealStage holding;
    private final Evidence evidence;

    public HandOver(
            DeliveryStore deliveries,
            SubmissionStore submissions,
            Recheck recheck,
            SealStage holding,
            Evidence evidence) {
        this.deliveries = deliveries;
        this.submissions = submissions;
        this.recheck = recheck;
        this.holding = holding;
        this.evidence = evidence;
    }

    /** The bytes for the recipient, or nothing: not collectable, held, stopped, or not this recipient's. */
    @Transactional
    public Optional<DeliveryStore.Envelope> forRecipient(UUID id, String recipient) {
        Optional<Delivery> found =
                deliveries.lock(id).filter(delivery -> delivery.recipient().equals(recipient));
        if (found.isEmpty() || !found.get().state().isCollectable()) {
            return Optional.empty();
        }
        Delivery delivery = found.get();
        if (!delivery.state().isBeforeHandOver()) {
            return deliveries.envelope(id);
        }
        if (deliveries.envelope(id).isEmpty()) {
            // Parked before it could be sealed.
            return Optional.empty();
        }
        Recheck.Finding finding = recheck.look(delivery);
        if (finding instanceof Recheck.Finding.Hold hold) {
            holding.hold(delivery, hold.cause());
            return Optional.empty();
        }
        if (finding instanceof Recheck.Finding.Stop stop) {
            deliveries.move(id, stop.state(), Optional.empty());
            return Optional.empty();
        }
        deliveries.move(id, DeliveryState.HANDED_OVER, Optional.empty());
        evidence.record(
                Act.HANDED_OVER,
                id,
                delivery.submission(),
                submissions.key(delivery.submission()),
                evidence.statement().put("recipient", recipient));
        return deliveries.envelope(id);
    }
}
