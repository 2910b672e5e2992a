// SPDX-License-Identifier: Apache-2.0
package org.postern.app.decision;

import java.util.Optional;
import java.util.Set;
import org.postern.app.pipeline.Decided;
import org.postern.app.pipeline.Reduced;
import org.postern.app.pipeline.Stage;
import org.postern.app.pipeline.Step;
import org.postern.app.pipeline.Valid;
import org.postern.protocol.Outcome;
import org.postern.redaction.Gate;
import org.postern.redaction.GateContext;
import org.postern.redaction.Redaction;
import org.springframework.stereotype.Component;

/** Makes each recipient's reduced copy; the document itself is never changed. */
@Component
public class RedactStage implements Stage<Decided, Reduced> {

    private final Gate gate;
    private final EarlierFindings findings;

    public RedactStage(Gate gate, EarlierFindings findings) {
        this.gate = gate;
        this.findings = findings;
    }

    @Override
    public Step<Reduced> handle(Decided decided) {
        Valid valid = decided.valid();
        String owner = valid.onBehalfOf().orElse(valid.source().agency()).id();
        EarlierFindings.Found earlier = findings.of(owner);
        GateContext context = new GateContext(earlier.names(), earlier.agreed(), Set.of());
        return Step.next(new Reduced(
                decided,
                decided.outcomes().stream()
                        .map(outcome -> new Reduced.Draft(outcome, redaction(valid, outcome, context)))
                        .toList()));
    }

    private Optional<Redaction> redaction(Valid valid, Outcome outcome, GateContext context) {
        return outcome instanceof Outcome.Decided rules
                ? Optional.of(gate.redact(valid.document(), rules.decision(), context))
                : Optional.empty();
    }
}
