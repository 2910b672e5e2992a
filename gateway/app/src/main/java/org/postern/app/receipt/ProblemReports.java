// SPDX-License-Identifier: Apache-2.0
package org.postern.app.receipt;

import java.time.Clock;
import java.util.Optional;
import org.postern.app.agency.Trust;
import org.postern.app.delivery.Delivery;
import org.postern.app.delivery.DeliveryState;
import org.postern.app.delivery.DeliveryStore;
import org.postern.app.pipeline.ReceiptMessage;
import org.postern.envelope.StatementCheck;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a recipient's signed word that an envelope cannot be opened or does not verify: an incident, never ignored. */
@Component
public class ProblemReports {

    private final DeliveryStore deliveries;
    private final ReceiptStage stage;
    private final Trust trust;
    private final Clock clock;

    ProblemReports(DeliveryStore deliveries, ReceiptStage stage, Trust trust, Clock clock) {
        this.deliveries = deliveries;
        this.stage = stage;
        this.trust = trust;
        this.clock = clock;
    }

    @Transactional
    public ReceiptStage.Outcome report(ReceiptMessage message) {
        Optional<Delivery> found = deliveries
                .lock(message.delivery())
                .filter(delivery -> delivery.recipient().equals(message.recipient()));
        Optional<DeliveryStore.Envelope> envelope = found.flatMap(delivery -> deliveries.envelope(delivery.id()));
        if (envelope.isEmpty()) {
            return new ReceiptStage.Outcome.Unknown();
        }
        return new StatementCheck(trust.check())
                .problem(message.cms(), envelope.get().sent(), clock.instant())
                .either(
                        signed -> {
                            String code = signed.statement().code();
                            stage.trouble(found.get(), message, code, code + " reported by the recipient");
                            return new ReceiptStage.Outcome.Taken(DeliveryState.PROBLEM);
                        },
                        ReceiptStage.Outcome.Mismatch::new);
    }
}
