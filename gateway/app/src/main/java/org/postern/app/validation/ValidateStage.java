// SPDX-License-Identifier: Apache-2.0
package org.postern.app.validation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.Entitlement;
import org.postern.agency.EntitlementAnswer;
import org.postern.agency.Parties;
import org.postern.agency.Routed;
import org.postern.agency.Routing;
import org.postern.app.pipeline.Answer;
import org.postern.app.pipeline.Authentic;
import org.postern.app.pipeline.Stage;
import org.postern.app.pipeline.Step;
import org.postern.app.pipeline.Valid;
import org.postern.document.Document;
import org.postern.document.Issue;
import org.postern.document.StrictJson;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationReport;
import org.postern.validation.ValidationSettings;
import org.postern.validation.Validator;
import org.springframework.stereotype.Component;

/** Reads a document strictly, says all that is wrong with it at once, and whether this agency may say it. */
@Component
public class ValidateStage implements Stage<Authentic, Valid> {

    private final StrictJson reader;
    private final Validator validator;
    private final AgencyRegistry registry;
    private final Clock clock;

    public ValidateStage(StrictJson reader, Validator validator, AgencyRegistry registry, Clock clock) {
        this.reader = reader;
        this.validator = validator;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public Step<Valid> handle(Authentic source) {
        StrictJson.Result read = reader.read(source.bytes());
        if (read instanceof StrictJson.Refused refused) {
            return Step.done(invalid(refused.issues()));
        }
        Document document = new Document(source.type(), ((StrictJson.Read) read).content());
        ValidationReport report = validator.validate(
                document,
                new ValidationContext(
                        clock.instant(),
                        Optional.of(source.agency()),
                        Optional.of(registry),
                        ValidationSettings.DEFAULT));
        if (!report.valid()) {
            return Step.done(invalid(report.issues()));
        }
        Routed routed = Routing.parties(document, registry, Optional.of(source.agency()));
        if (routed instanceof Routed.Unroutable unroutable) {
            return Step.done(invalid(unroutable.issues()));
        }
        return entitled(source, document, (Parties) routed, report.issues());
    }

    private Step<Valid> entitled(Authentic source, Document document, Parties parties, List<Issue> warnings) {
        EntitlementAnswer answer = Entitlement.check(document, source.agency(), parties, registry);
        if (answer instanceof EntitlementAnswer.NotEntitled refusal) {
            return Step.done(new Answer.Refused(403, refusal.code(), "Not this agency's to say", refusal.reason()));
        }
        EntitlementAnswer.Entitled entitled = (EntitlementAnswer.Entitled) answer;
        return Step.next(new Valid(source, document, parties, entitled.onBehalfOf(), warnings));
    }

    private static Answer.Refused invalid(List<Issue> issues) {
        return new Answer.Refused(
                422,
                "PST-6220",
                "The document is not valid",
                "Nothing was taken in. Mend what the issues of severity error name and send the document again.",
                issues);
    }
}
