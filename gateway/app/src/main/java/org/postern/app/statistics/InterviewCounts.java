// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.agency.Relation;
import org.postern.app.decision.ProtocolsInForce;
import org.postern.app.pipeline.Valid;
import org.postern.protocol.ClockStart;
import org.postern.protocol.InterviewExpectation;
import org.postern.protocol.Interviews;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.interview.InterviewBook;
import org.postern.protocol.interview.InterviewFacts;
import org.postern.protocol.interview.OfferDecision;
import org.postern.validation.ValidationSettings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What is counted of a return home interview: how far it came, whether it was due by the protocol in force on the day, and
 * whether it was offered and held in time. Without a protocol that says so the guidance stands: due, within 72 hours.
 */
@Component
class InterviewCounts {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ValidationSettings GUIDANCE = ValidationSettings.DEFAULT;

    private final ProtocolsInForce protocols;
    private final Clock clock;

    InterviewCounts(ProtocolsInForce protocols, Clock clock) {
        this.protocols = protocols;
        this.clock = clock;
    }

    List<Fact> of(Valid valid) {
        JsonNode content = valid.document().content();
        JsonNode interview = content.path("interview");
        InterviewFacts said = new InterviewFacts(content);
        Optional<InterviewExpectation> expected = table(valid).map(said::expectation);
        InterviewDue due = InterviewDue.of(expected, OfferDecision.of(content));
        Optional<Instant> until = until(said, expected);
        Optional<Instant> held = moment(interview.path("held"));
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of(Measure.INTERVIEW, interview.path("status").asString("")),
                Fact.of(Measure.DUE, due.code()),
                Fact.of(
                        Measure.OFFERED,
                        InterviewTime.of(due, until, moment(interview.path("offered")))
                                .code())));
        if (held.isPresent()) {
            facts.add(Fact.of(Measure.HELD, InterviewTime.of(due, until, held).code()));
        }
        return facts;
    }

    private Optional<Interviews> table(Valid valid) {
        InterviewBook book = new InterviewBook(
                protocols.protocols().stream().map(CompiledProtocol::protocol).toList());
        return Optional.ofNullable(valid.parties().byRelation().get(Relation.RESPONSIBLE_AUTHORITY))
                .flatMap(authority -> book.of(authority.id(), LocalDate.ofInstant(clock.instant(), LONDON)));
    }

    private static Optional<Instant> until(InterviewFacts said, Optional<InterviewExpectation> expected) {
        if (expected.orElse(null) instanceof InterviewExpectation.Due due) {
            return said.clockStart(due.since()).map(start -> start.plus(due.within()));
        }
        if (expected.orElse(null) instanceof InterviewExpectation.CaseByCase open) {
            return said.clockStart(open.since()).map(start -> start.plus(open.within()));
        }
        return said.clockStart(ClockStart.of(GUIDANCE.clockStart()).orElseThrow())
                .map(start -> start.plus(GUIDANCE.interviewWithin()));
    }

    private static Optional<Instant> moment(JsonNode node) {
        try {
            return node.isString()
                    ? Optional.of(OffsetDateTime.parse(node.asString()).toInstant())
                    : Optional.empty();
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }
}
