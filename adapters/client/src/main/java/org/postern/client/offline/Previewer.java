// SPDX-License-Identifier: Apache-2.0
package org.postern.client.offline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.Entitlement;
import org.postern.agency.EntitlementAnswer;
import org.postern.agency.Parties;
import org.postern.agency.Routed;
import org.postern.agency.Routing;
import org.postern.document.Document;
import org.postern.document.DocumentType;
import org.postern.document.Issue;
import org.postern.document.RiskScales;
import org.postern.document.SchemaCatalogue;
import org.postern.document.StrictJson;
import org.postern.protocol.Outcome;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.decide.Decider;
import org.postern.protocol.decide.DocumentHarms;
import org.postern.protocol.decide.ProtocolBook;
import org.postern.redaction.Gate;
import org.postern.redaction.GateContext;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationReport;
import org.postern.validation.ValidationSettings;
import org.postern.validation.Validator;

/**
 * What the gateway would do with a document, worked out on this machine with the same code and the given configuration:
 * validate, route, entitlement, decide, and the one gate. It knows this document alone, nothing that is stored; and its
 * pseudonyms are made with a key of the moment, so they only show where one would stand.
 */
public final class Previewer {

    private final AgencyRegistry registry;
    private final Validator validator = Validator.standard();
    private final Decider decider;
    private final Gate gate;

    public Previewer(AgencyRegistry registry, List<CompiledProtocol> protocols) {
        this.registry = registry;
        this.decider =
                new Decider(new ProtocolBook(protocols, registry::find), new DocumentHarms(RiskScales.standard()));
        this.gate = Gates.offline(registry);
    }

    public Preview preview(DocumentType type, byte[] bytes, Agency sender, Instant now) {
        StrictJson.Result read = SchemaCatalogue.standard().reader().read(bytes);
        if (read instanceof StrictJson.Refused refused) {
            return new Preview.Invalid(refused.issues());
        }
        Document document = new Document(type, ((StrictJson.Read) read).content());
        ValidationReport report = validator.validate(
                document,
                new ValidationContext(now, Optional.of(sender), Optional.of(registry), ValidationSettings.DEFAULT));
        if (!report.valid()) {
            return new Preview.Invalid(report.issues());
        }
        Routed routed = Routing.parties(document, registry, Optional.of(sender));
        return routed instanceof Routed.Unroutable unroutable
                ? new Preview.Invalid(unroutable.issues())
                : entitled(document, sender, (Parties) routed, report.issues(), now);
    }

    private Preview entitled(Document document, Agency sender, Parties parties, List<Issue> warnings, Instant now) {
        EntitlementAnswer answer = Entitlement.check(document, sender, parties, registry);
        if (answer instanceof EntitlementAnswer.NotEntitled refusal) {
            return new Preview.NotEntitled(refusal.code(), refusal.reason());
        }
        Optional<Agency> onBehalfOf = ((EntitlementAnswer.Entitled) answer).onBehalfOf();
        List<Foreseen> recipients = decider.decide(document, sender, onBehalfOf, parties.byRelation(), now).stream()
                .map(outcome -> foresee(document, outcome))
                .toList();
        return new Preview.Foreseeable(recipients, warnings);
    }

    private Foreseen foresee(Document document, Outcome outcome) {
        return outcome instanceof Outcome.Decided decided
                ? Foreseen.of(decided.decision(), gate.pass(document, decided.decision(), GateContext.plain()))
                : Foreseen.refused((Outcome.Refused) outcome);
    }
}
