// SPDX-License-Identifier: Apache-2.0
package org.postern.app.decision;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.Parties;
import org.postern.agency.Routing;
import org.postern.app.pipeline.Cleared;
import org.postern.app.submission.Submission;
import org.postern.document.Document;
import org.postern.document.StrictJson;
import org.postern.protocol.Outcome;
import org.postern.redaction.Gate;
import org.postern.redaction.GateContext;
import org.postern.redaction.GateResult;
import org.springframework.stereotype.Component;

/**
 * Decides about a stored document again, for one recipient, by the protocols in force now and through the same gate;
 * used when a reviewer has released something.
 */
@Component
public class Redecision {

    private final StrictJson reader;
    private final AgencyRegistry registry;
    private final ProtocolsInForce protocols;
    private final Gate gate;
    private final Clock clock;

    public Redecision(StrictJson reader, AgencyRegistry registry, ProtocolsInForce protocols, Gate gate, Clock clock) {
        this.reader = reader;
        this.registry = registry;
        this.protocols = protocols;
        this.gate = gate;
        this.clock = clock;
    }

    /** @param released pointers that a reviewer has released */
    public Optional<RecipientOutcome> again(
            Submission submission, byte[] bytes, String recipient, String unit, Set<String> released) {
        Document document = new Document(submission.type(), ((StrictJson.Read) reader.read(bytes)).content());
        Agency sender = registry.find(submission.agency()).orElseThrow();
        Parties parties = (Parties) Routing.parties(document, registry, Optional.of(sender));
        List<Outcome> outcomes = protocols
                .decider()
                .decide(
                        document,
                        sender,
                        submission.onBehalfOf().flatMap(registry::find),
                        parties.byRelation(),
                        clock.instant());
        return outcomes.stream()
                .filter(outcome -> outcome.recipient().agency().id().equals(recipient)
                        && outcome.recipient().unit().equals(unit))
                .findFirst()
                .map(outcome ->
                        RecipientOutcome.of(new Cleared.ForRecipient(outcome, gate(document, outcome, released))));
    }

    private Optional<GateResult> gate(Document document, Outcome outcome, Set<String> released) {
        return outcome instanceof Outcome.Decided decided
                ? Optional.of(gate.release(document, decided.decision(), GateContext.plain(), released))
                : Optional.empty();
    }
}
