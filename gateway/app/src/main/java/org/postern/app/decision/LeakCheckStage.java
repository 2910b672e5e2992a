// SPDX-License-Identifier: Apache-2.0
package org.postern.app.decision;

import org.postern.app.pipeline.Cleared;
import org.postern.app.pipeline.Reduced;
import org.postern.app.pipeline.Stage;
import org.postern.app.pipeline.Step;
import org.postern.redaction.Gate;
import org.postern.redaction.GateContext;
import org.springframework.stereotype.Component;

/** Looks for every withheld value in all that would leave; what it finds waits for a person. */
@Component
public class LeakCheckStage implements Stage<Reduced, Cleared> {

    private final Gate gate;

    public LeakCheckStage(Gate gate) {
        this.gate = gate;
    }

    @Override
    public Step<Cleared> handle(Reduced reduced) {
        return Step.next(new Cleared(
                reduced.decided(),
                reduced.drafts().stream()
                        .map(draft -> new Cleared.ForRecipient(
                                draft.outcome(),
                                draft.redaction().map(redaction -> gate.leakCheck(redaction, GateContext.plain()))))
                        .toList()));
    }
}
