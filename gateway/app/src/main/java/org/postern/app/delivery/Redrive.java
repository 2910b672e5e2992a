// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.app.submission.SubmissionStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an operator does about deliveries that stand still, without seeing what is in them. */
@Component
public class Redrive {

    private static final int MOST = 500;

    private final DeliveryStore deliveries;
    private final StandingStillStore still;
    private final SubmissionStore submissions;
    private final DeliveryQueue queue;
    private final Evidence evidence;

    Redrive(
            DeliveryStore deliveries,
            StandingStillStore still,
            SubmissionStore submissions,
            DeliveryQueue queue,
            Evidence evidence) {
        this.deliveries = deliveries;
        this.still = still;
        this.submissions = submissions;
        this.queue = queue;
        this.evidence = evidence;
    }

    /** What becomes of an attempt to set a delivery going again. */
    public enum Redriving {
        DONE,
        /** Not of this operator's agency, or none; said in one way. */
        UNKNOWN,
        /** Only a parked one is set going; a held one goes by itself. */
        NOT_PARKED
    }

    /** Held, parked or troubled ones that the operator's agency sent or is to get. */
    public List<Delivery> standingStill(Person operator) {
        return operator.is(Role.OPERATOR)
                ? still.of(operator.agency(), MOST).stream()
                        .flatMap(id -> deliveries.find(id).stream())
                        .toList()
                : List.of();
    }

    /** The same bytes go again; everything is checked again before they leave. */
    @Transactional
    public Redriving redrive(Person operator, UUID id) {
        Optional<Delivery> found = deliveries.lock(id).filter(delivery -> isOf(operator, delivery));
        if (found.isEmpty()) {
            return Redriving.UNKNOWN;
        }
        Delivery delivery = found.get();
        if (delivery.state() != DeliveryState.PARKED) {
            return Redriving.NOT_PARKED;
        }
        still.setGoing(id);
        queue.add(id, delivery.urgent());
        evidence.record(
                Act.REDRIVEN,
                id,
                delivery.submission(),
                submissions.key(delivery.submission()),
                evidence.statement()
                        .put("by", operator.id())
                        .put("recipient", delivery.recipient())
                        .put("cause", delivery.cause().orElse("")));
        return Redriving.DONE;
    }

    private boolean isOf(Person operator, Delivery delivery) {
        boolean sent = submissions
                .find(delivery.submission())
                .filter(submission -> submission.agency().equals(operator.agency()))
                .isPresent();
        return operator.is(Role.OPERATOR) && (sent || delivery.recipient().equals(operator.agency()));
    }
}
