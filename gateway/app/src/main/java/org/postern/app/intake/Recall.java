// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import java.util.List;
import java.util.Optional;
import org.postern.app.delivery.Delivery;
import org.postern.app.delivery.DeliveryState;
import org.postern.app.delivery.DeliveryStore;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.submission.Submission;
import org.postern.app.submission.SubmissionStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a submission back as far as nothing of it has left: what was handed over stays with its recipient. */
@Component
public class Recall {

    private final SubmissionStore submissions;
    private final DeliveryStore deliveries;
    private final Evidence evidence;

    public Recall(SubmissionStore submissions, DeliveryStore deliveries, Evidence evidence) {
        this.submissions = submissions;
        this.deliveries = deliveries;
        this.evidence = evidence;
    }

    @Transactional
    public void recall(Submission submission) {
        submissions.recall(submission.id());
        List<Delivery> stopped = stop(submission, DeliveryState.RECALLED);
        evidence.record(
                Act.RECALLED,
                submission.id(),
                submission.id(),
                submissions.key(submission.id()),
                evidence.statement().put("deliveriesStopped", stopped.size()));
    }

    /** A newer version takes the place of an older one that is still waiting. */
    void supersede(Submission older, Submission newer) {
        submissions.supersede(older.id(), newer.id());
        List<Delivery> stopped = stop(older, DeliveryState.SUPERSEDED);
        evidence.record(
                Act.SUPERSEDED,
                older.id(),
                older.id(),
                submissions.key(older.id()),
                evidence.statement().put("by", newer.id().toString()).put("deliveriesStopped", stopped.size()));
    }

    private List<Delivery> stop(Submission submission, DeliveryState state) {
        List<Delivery> waiting = deliveries.stoppable(submission.id());
        waiting.forEach(delivery -> deliveries.move(delivery.id(), state, Optional.empty()));
        return waiting;
    }
}
