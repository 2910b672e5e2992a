// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import java.util.Optional;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.submission.SubmissionStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a push comes to, each in a transaction of its own, none of which is open while the network is waited for. */
@Component
public class PushOutcome {

    private final DeliveryStore deliveries;
    private final SubmissionStore submissions;
    private final Recheck recheck;
    private final SealStage holding;
    private final Evidence evidence;
    private final Parking parking;

    PushOutcome(
            DeliveryStore deliveries,
            SubmissionStore submissions,
            Recheck recheck,
            SealStage holding,
            Evidence evidence,
            Parking parking) {
        this.deliveries = deliveries;
        this.submissions = submissions;
        this.recheck = recheck;
        this.holding = holding;
        this.evidence = evidence;
        this.parking = parking;
    }

    /**
     * The bytes, unless something has changed since they were sealed. From the first try on they count as gone: whoever
     * answers nothing may have them all the same, so that no recall may promise otherwise.
     */
    @Transactional
    public Optional<DeliveryStore.Envelope> clearedToLeave(Delivery delivery) {
        Delivery now = deliveries.lock(delivery.id()).orElseThrow();
        if (now.state() != DeliveryState.SEALED) {
            return Optional.empty();
        }
        Recheck.Finding finding = recheck.look(now);
        if (finding instanceof Recheck.Finding.Hold hold) {
            holding.hold(now, hold.cause());
            return Optional.empty();
        }
        if (finding instanceof Recheck.Finding.Stop stop) {
            deliveries.move(now.id(), stop.state(), Optional.empty());
            return Optional.empty();
        }
        if (deliveries.leaving(now.id())) {
            evidence.record(
                    Act.HANDING_OVER,
                    now.id(),
                    now.submission(),
                    submissions.key(now.submission()),
                    evidence.statement().put("recipient", now.recipient()).put("by", "push"));
        }
        return deliveries.envelope(now.id());
    }

    @Transactional
    public void handedOver(Delivery delivery) {
        Delivery now = deliveries.lock(delivery.id()).orElseThrow();
        if (now.state().isBeforeHandOver()) {
            deliveries.move(now.id(), DeliveryState.HANDED_OVER, Optional.empty());
            evidence.record(
                    Act.HANDED_OVER,
                    now.id(),
                    now.submission(),
                    submissions.key(now.submission()),
                    evidence.statement().put("recipient", now.recipient()).put("by", "push"));
        }
    }

    /** Counts a failure; parks the delivery, and tells its sender, when there were enough. */
    @Transactional
    public int failed(Delivery delivery, int status, int parkAfter) {
        Delivery now = deliveries.lock(delivery.id()).orElseThrow();
        int failures = deliveries.attempted(delivery.id());
        if (failures >= parkAfter && now.state() == DeliveryState.SEALED) {
            String cause = status == 0
                    ? "PST-6051 the recipient's push address could not be reached"
                    : "PST-6052 the recipient's push address answered " + status;
            parking.park(
                    delivery.id(),
                    cause,
                    "Ring the recipient if it is urgent; it can collect the envelope in its mailbox.");
        }
        return failures;
    }
}
