// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.cases;

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
import org.postern.document.SchemaCatalogue;
import org.postern.document.StrictJson;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationReport;
import org.postern.validation.ValidationSettings;
import org.postern.validation.Validator;

/** {@link Intake} by the schemas and a registry of agencies, with the settings that Postern ships. */
public final class RegistryIntake implements Intake {

    private final AgencyRegistry registry;
    private final Validator validator = Validator.standard();
    private final StrictJson reader = SchemaCatalogue.standard().reader();

    public RegistryIntake(AgencyRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Received receive(DocumentType type, byte[] body, Agency sender, Instant now) {
        StrictJson.Result read = reader.read(body);
        return read instanceof StrictJson.Read document
                ? received(new Document(type, document.content()), sender, now)
                : invalid(((StrictJson.Refused) read).issues());
    }

    private Received received(Document document, Agency sender, Instant now) {
        ValidationReport report = validator.validate(
                document,
                new ValidationContext(now, Optional.of(sender), Optional.of(registry), ValidationSettings.DEFAULT));
        if (!report.valid()) {
            return invalid(report.issues());
        }
        Routed routed = Routing.parties(document, registry, Optional.of(sender));
        return routed instanceof Parties parties
                ? entitled(document, sender, parties)
                : invalid(((Routed.Unroutable) routed).issues());
    }

    private Received entitled(Document document, Agency sender, Parties parties) {
        EntitlementAnswer answer = Entitlement.check(document, sender, parties, registry);
        return answer instanceof EntitlementAnswer.Entitled entitled
                ? new Accepted(document, entitled.onBehalfOf(), parties.byRelation())
                : new NotEntitled(((EntitlementAnswer.NotEntitled) answer).code());
    }

    private static Invalid invalid(List<Issue> issues) {
        return new Invalid(
                issues.stream().filter(Issue::refuses).map(Issue::code).toList());
    }
}
