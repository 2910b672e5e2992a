// SPDX-License-Identifier: Apache-2.0
package org.postern.app.decision;

import java.time.Clock;
import java.time.Instant;
import org.postern.app.pipeline.Decided;
import org.postern.app.pipeline.Stage;
import org.postern.app.pipeline.Step;
import org.postern.app.pipeline.Valid;
import org.springframework.stereotype.Component;

/** Asks the sharing protocols in force what each recipient may see, and why. */
@Component
public class DecideStage implements Stage<Valid, Decided> {

    private final ProtocolsInForce protocols;
    private final Clock clock;

    public DecideStage(ProtocolsInForce protocols, Clock clock) {
        this.protocols = protocols;
        this.clock = clock;
    }

    @Override
    public Step<Decided> handle(Valid valid) {
        Instant now = clock.instant();
        return Step.next(new Decided(
                valid,
                now,
                protocols
                        .decider()
                        .decide(
                                valid.document(),
                                valid.source().agency(),
                                valid.onBehalfOf(),
                                valid.parties().byRelation(),
                                now)));
    }
}
