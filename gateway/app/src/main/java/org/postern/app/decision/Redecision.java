// SPDX-License-Identifier: Apache-2.0
package org.postern.app.decision;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.Parties;
import org.postern.agency.Routing;
import org.postern.app.submission.Submission;
import org.postern.document.Document;
import org.postern.document.StrictJson;
import org.postern.protocol.Decision;
import org.postern.protocol.Outcome;
import org.postern.redaction.Gate;
import org.postern.redaction.GateContext;
import org.postern.redaction.Redaction;
import org.postern.redaction.narrative.KnownFact;
import org.springframework.stereotype.Component;

/**
 * Decides about a stored document again, by the protocols in force now and through the same gate; used where a person looks
 * at what would go, changes it, or goes beyond it.
 */
@Component
public class Redecision {

    private final StrictJson reader;
    private final AgencyRegistry registry;
    private final ProtocolsInForce protocols;
    private final Gate gate;
    private final EarlierFindings findings;
    private final Clock clock;

    public Redecision(
            StrictJson reader,
            AgencyRegistry registry,
            ProtocolsInForce protocols,
            Gate gate,
            EarlierFindings findings,
            Clock clock) {
        this.reader = reader;
        this.registry = registry;
        this.protocols = protocols;
        this.gate = gate;
        this.findings = findings;
        this.clock = clock;
    }

    /** What the sender wrote, ready to decide about. */
    public Document document(Submission submission, byte[] bytes) {
        return new Document(submission.type(), ((StrictJson.Read) reader.read(bytes)).content());
    }

    /** What the protocols in force say about each possible recipient, of this document of the submission's sender. */
    public List<Decision> decisions(Submission submission, Document document) {
        Agency sender = registry.find(submission.agency()).orElseThrow();
        Parties parties = (Parties) Routing.parties(document, registry, Optional.of(sender));
        return protocols
                .decider()
                .decide(
                        document,
                        sender,
                        submission.onBehalfOf().flatMap(registry::find),
                        parties.byRelation(),
                        clock.instant())
                .stream()
                .filter(Outcome.Decided.class::isInstance)
                .map(outcome -> ((Outcome.Decided) outcome).decision())
                .toList();
    }

    /** Empty where no protocol in force speaks about this recipient any more. */
    public Optional<Decision> decision(Submission submission, Document document, String recipient, String unit) {
        return decisions(submission, document).stream()
                .filter(decision -> decision.recipient().agency().id().equals(recipient)
                        && decision.recipient().unit().equals(unit))
                .findFirst();
    }

    /** Carries a decision out as people have changed it. */
    public Looked look(Submission submission, Document document, Decision decided, Adjustment adjustment) {
        Decision decision = adjustment.applied(decided);
        String owner = submission.owner();
        EarlierFindings.Found earlier = findings.of(owner);
        List<KnownFact> known = Stream.concat(earlier.names().stream(), adjustment.marks().stream())
                .toList();
        GateContext context = new GateContext(known, earlier.agreed(), adjustment.released());
        Redaction redaction = gate.redact(document, decision, context);
        return new Looked(document, decision, redaction, gate.leakCheck(redaction, context));
    }
}
