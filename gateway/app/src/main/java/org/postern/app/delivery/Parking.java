// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postern.app.alert.AlertKind;
import org.postern.app.alert.AlertStore;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.submission.SubmissionStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets a delivery aside that failed too often, and tells its sender: it holds nothing up, and is not tried for ever. */
@Component
class Parking {

    private static final Set<DeliveryState> ON_THE_WAY =
            EnumSet.of(DeliveryState.QUEUED, DeliveryState.HELD, DeliveryState.SEALED);

    private final DeliveryStore deliveries;
    private final SubmissionStore submissions;
    private final Evidence evidence;
    private final AlertStore alerts;

    Parking(DeliveryStore deliveries, SubmissionStore submissions, Evidence evidence, AlertStore alerts) {
        this.deliveries = deliveries;
        this.submissions = submissions;
        this.evidence = evidence;
        this.alerts = alerts;
    }

    /**
     * Without effect on one that is parked already, is with its recipient, or at its end.
     *
     * @param cause a code and a plain sentence
     * @param next  what its sender may do
     */
    @Transactional
    void park(UUID id, String cause, String next) {
        Delivery now = deliveries.lock(id).orElseThrow();
        if (!ON_THE_WAY.contains(now.state())) {
            return;
        }
        deliveries.move(id, DeliveryState.PARKED, Optional.of(cause));
        evidence.record(
                Act.PARKED,
                id,
                now.submission(),
                submissions.key(now.submission()),
                evidence.statement().put("recipient", now.recipient()).put("cause", cause));
        alerts.raise(
                submissions.find(now.submission()).orElseThrow().agency(),
                AlertKind.PARKED,
                Optional.of(now.submission()),
                "What goes to " + now.recipient() + " is parked: " + cause + ". " + next);
    }
}
