// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.interview;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.postern.protocol.ClockStart;
import org.postern.protocol.EpisodeType;
import org.postern.protocol.InterviewExpectation;
import org.postern.protocol.Interviews;
import tools.jackson.databind.JsonNode;

/** What a return home interview summary says that the table of interviews asks about; a view of the content, no copy. */
public record InterviewFacts(JsonNode content) {

    /**
     * Whether an interview is due after the episodes that the document is about: one interview may cover several, so it
     * is due where it is after one of them.
     */
    public InterviewExpectation expectation(Interviews interviews) {
        String careStatus = content.at("/child/careStatus").asString("");
        List<InterviewExpectation> each = content.path("episodes")
                .valueStream()
                .map(episode -> EpisodeType.ofCode(episode.path("type").asString(""))
                        .map(type -> interviews.expects(careStatus, type, text(episode.path("missingFrom"))))
                        .orElse(new InterviewExpectation.Unclear("the type of the episode")))
                .toList();
        return each.stream()
                .min(Comparator.comparingInt(InterviewFacts::weight))
                .orElse(new InterviewExpectation.NotDue());
    }

    /** When the clock started: at the moment that the document names, or else that of the protocol; the latest episode's. */
    public Optional<Instant> clockStart(ClockStart since) {
        ClockStart start =
                ClockStart.of(content.at("/interview/clockStart").asString("")).orElse(since);
        return start == ClockStart.NOTIFIED
                ? moment(content.at("/interview/notified"))
                : content.path("episodes")
                        .valueStream()
                        .flatMap(episode -> moment(episode.path(start.code())).stream())
                        .max(Comparator.naturalOrder());
    }

    private static int weight(InterviewExpectation expectation) {
        return expectation instanceof InterviewExpectation.Due
                ? 0
                : expectation instanceof InterviewExpectation.CaseByCase
                        ? 1
                        : expectation instanceof InterviewExpectation.Unclear ? 2 : 3;
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.asString()) : Optional.empty();
    }

    /** Empty where it is not there; validation has refused what is no time. */
    private static Optional<Instant> moment(JsonNode node) {
        try {
            return text(node).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    /** Never the content. */
    @Override
    public String toString() {
        return "InterviewFacts";
    }
}
