// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import java.util.Optional;
import org.postern.app.agency.AgencyCertificates;
import org.postern.app.decision.DecisionStore;
import org.postern.app.decision.ProtocolsInForce;
import org.postern.app.submission.Submission;
import org.postern.app.submission.SubmissionStore;
import org.springframework.stereotype.Component;

/** Looks once more before anything leaves: a queue may have waited while an agreement ended or a key was revoked. */
@Component
public class Recheck {

    private final SubmissionStore submissions;
    private final DecisionStore decisions;
    private final ProtocolsInForce protocols;
    private final AgencyCertificates certificates;
    private final DeliveryStore deliveries;

    public Recheck(
            SubmissionStore submissions,
            DecisionStore decisions,
            ProtocolsInForce protocols,
            AgencyCertificates certificates,
            DeliveryStore deliveries) {
        this.submissions = submissions;
        this.decisions = decisions;
        this.protocols = protocols;
        this.certificates = certificates;
        this.deliveries = deliveries;
    }

    /** What the look found. */
    public sealed interface Finding {

        record Clear() implements Finding {}

        /** Nothing leaves for now; code and plain sentence. */
        record Hold(String cause) implements Finding {}

        /** Nothing leaves any more. */
        record Stop(DeliveryState state) implements Finding {}
    }

    public Finding look(Delivery delivery) {
        Submission submission = submissions.find(delivery.submission()).orElseThrow();
        if (submission.recalledAt().isPresent()) {
            return new Finding.Stop(DeliveryState.RECALLED);
        }
        if (submission.supersededBy().isPresent()) {
            return new Finding.Stop(DeliveryState.SUPERSEDED);
        }
        return agreementEnded(delivery)
                .or(() -> certificateUnfit(delivery))
                .<Finding>map(Finding.Hold::new)
                .orElseGet(Finding.Clear::new);
    }

    private Optional<String> agreementEnded(Delivery delivery) {
        DecisionStore.ProtocolVersion decidedBy = decisions
                .find(delivery.decision())
                .flatMap(DecisionStore.Row::protocol)
                .orElseThrow();
        return protocols.refusal(decidedBy);
    }

    private Optional<String> certificateUnfit(Delivery delivery) {
        return deliveries
                .envelope(delivery.id())
                .map(envelope -> certificates.unfit(delivery.recipient(), envelope.certificate()))
                .orElseGet(() -> certificates
                        .forSealing(delivery.recipient())
                        .either(
                                fit -> Optional.empty(),
                                refusal -> Optional.of(refusal.code() + " " + refusal.text())));
    }
}
