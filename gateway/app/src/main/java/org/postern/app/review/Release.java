// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.app.decision.Looked;
import org.postern.app.delivery.Delivery;
import org.postern.app.delivery.DeliveryState;
import org.postern.app.delivery.DeliveryStore;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.review.ReviewAnswer.Choice;
import org.postern.app.review.ReviewAnswer.FieldAnswer;
import org.springframework.stereotype.Component;

/** Sends what a reviewer has let go; an earlier envelope that shows more, and has not left yet, is stopped. */
@Component
class Release {

    private static final String REPLACED =
            "PST-6259 a reviewer keeps something of it; a further envelope takes its place";

    private final ReleaseRecorder recorder;
    private final DeliveryStore deliveries;
    private final Evidence evidence;

    Release(ReleaseRecorder recorder, DeliveryStore deliveries, Evidence evidence) {
        this.recorder = recorder;
        this.deliveries = deliveries;
        this.evidence = evidence;
    }

    /** @param asked pointers about which there is a question already; what else the gate now holds is asked about */
    ReleaseRecorder.Recorded send(
            ReviewCase.Open open, Looked looked, Set<String> asked, ReviewAnswer answer, Reviewer by) {
        boolean less = !answer.marks().isEmpty()
                || answer.fields().stream().anyMatch(field -> field.choice() == Choice.WITHHOLD);
        if (less) {
            deliveries.stoppable(open.submission().id()).stream()
                    .filter(earlier -> earlier.recipient().equals(open.recipient())
                            && earlier.unit().equals(open.unit()))
                    .forEach(earlier -> stop(open, earlier, by));
        }
        return recorder.record(
                open.submission(),
                open.key(),
                looked.outcome().asking(field -> !asked.contains(field.pointer())),
                ReleaseRecorder.Sending.usual());
    }

    /** What was released and does not go all the same. */
    List<String> stillHeld(Looked looked, ReviewAnswer answer) {
        return looked.stopped(answer.fields().stream()
                .filter(field -> field.choice() == Choice.RELEASE)
                .map(FieldAnswer::pointer)
                .toList());
    }

    private void stop(ReviewCase.Open open, Delivery earlier, Reviewer by) {
        deliveries.move(earlier.id(), DeliveryState.SUPERSEDED, Optional.of(REPLACED));
        evidence.record(
                Act.SUPERSEDED,
                earlier.id(),
                open.submission().id(),
                Optional.of(open.key()),
                evidence.statement().put("by", by.id()).put("recipient", earlier.recipient()));
    }
}
