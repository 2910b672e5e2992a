// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.agency.Agency;
import org.postern.agency.Relation;
import org.postern.app.pipeline.Valid;
import org.postern.document.DocumentType;
import org.postern.document.Issue;
import org.postern.validation.ValidationSettings;
import org.postern.validation.rule.PlacementIssue;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Takes from a valid document the few coded facts that statistics count. What is late by the regulations the validation has
 * said already; what is inside the hours of the guidance is a matter of two times, and is counted in Wales as well, where
 * nobody is bound by them.
 */
@Component
class DocumentCounts {

    private static final Set<String> LATE = Set.of(
            PlacementIssue.NOTICE_AFTER_START.code(),
            PlacementIssue.EMERGENCY_NOTICE_LATE.code(),
            PlacementIssue.END_NOTICE_LATE.code());

    /** @param home where the child lives; only for notices, else empty */
    record Fact(Measure measure, String code, String home) {}

    List<Fact> of(Valid valid) {
        JsonNode content = valid.document().content();
        if (valid.document().type() == DocumentType.PLACEMENT_NOTIFICATION) {
            return List.of(new Fact(
                    Measure.NOTICE,
                    notice(valid, content),
                    content.at("/placement/provider").asString("")));
        }
        return valid.document().type() == DocumentType.RHI_SUMMARY
                        && "rhi".equals(content.path("kind").asString(""))
                ? interview(content)
                : List.of();
    }

    private static List<Fact> interview(JsonNode content) {
        List<Fact> facts = new ArrayList<>();
        JsonNode interview = content.path("interview");
        facts.add(new Fact(Measure.INTERVIEW, interview.path("status").asString(""), ""));
        Optional<Instant> start = clockStart(content, interview);
        moment(interview.path("offered"))
                .ifPresent(offered -> facts.add(new Fact(Measure.OFFERED, inside(start, offered), "")));
        moment(interview.path("held")).ifPresent(held -> facts.add(new Fact(Measure.HELD, inside(start, held), "")));
        return facts;
    }

    private static String inside(Optional<Instant> start, Instant met) {
        return start.map(begun ->
                        met.isAfter(begun.plus(ValidationSettings.DEFAULT.interviewWithin())) ? "later" : "inside")
                .orElse("unknown");
    }

    private static Optional<Instant> clockStart(JsonNode content, JsonNode interview) {
        String clock = interview.path("clockStart").asString(ValidationSettings.DEFAULT.clockStart());
        return clock.equals("notified")
                ? moment(interview.path("notified"))
                : content.path("episodes")
                        .valueStream()
                        .flatMap(episode -> moment(episode.path(clock)).stream())
                        .max(Comparator.naturalOrder());
    }

    private static String notice(Valid valid, JsonNode content) {
        if (valid.warnings().stream().map(Issue::code).anyMatch(LATE::contains)) {
            return "late";
        }
        boolean clockRuns =
                "placing-authority".equals(content.path("notificationSource").asString(""))
                        && content.path("version").asInt(1) == 1
                        && Optional.ofNullable(valid.parties().byRelation().get(Relation.RESPONSIBLE_AUTHORITY))
                                .map(Agency::nation)
                                .filter("England"::equals)
                                .isPresent();
        return clockRuns ? "inside" : "no-clock";
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
