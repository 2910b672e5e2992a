// SPDX-License-Identifier: Apache-2.0
package org.postern.app.decision;

import java.util.Optional;
import org.postern.app.pipeline.Decided;
import org.postern.app.pipeline.Reduced;
import org.postern.app.pipeline.Stage;
import org.postern.app.pipeline.Step;
import org.postern.protocol.Outcome;
import org.postern.redaction.Gate;
import org.postern.redaction.GateContext;
import org.postern.redaction.Redaction;
import org.springframework.stereotype.Component;

/** Makes each recipient's reduced copy; the document itself is never changed. */
@Component
public class RedactStage implements Stage<Decided, Reduced> {

    private final Gate gate;

    public RedactStage(Gate gate) {
        this.gate = gate;
    }

    @Override
    public Step<Reduced> handle(Decided decided) {
        return Step.next(new Reduced(
                decided,
                decided.outcomes().stream()
                        .map(outcome -> new Reduced.Draft(outcome, redaction(decided, outcome)))
                        .toList()));
    }

    private Optional<Redaction> redaction(Decided decided, Outcome outcome) {
        return outcome instanceof Outcome.Decided rules
                ? Optional.of(gate.redact(decided.valid().document(), rules.decision(), GateContext.plain()))
                : Optional.empty();
    }
}
