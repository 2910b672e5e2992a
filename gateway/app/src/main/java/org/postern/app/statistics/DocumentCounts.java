// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.agency.Agency;
import org.postern.agency.Relation;
import org.postern.app.pipeline.Valid;
import org.postern.document.DocumentType;
import org.postern.document.Issue;
import org.postern.validation.rule.PlacementIssue;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes from a valid document the few coded facts that statistics count. What notice is late the validation has said already. */
@Component
class DocumentCounts {

    private static final Set<String> LATE = Set.of(
            PlacementIssue.NOTICE_AFTER_START.code(),
            PlacementIssue.EMERGENCY_NOTICE_LATE.code(),
            PlacementIssue.END_NOTICE_LATE.code());

    private final InterviewCounts interviews;

    DocumentCounts(InterviewCounts interviews) {
        this.interviews = interviews;
    }

    List<Fact> of(Valid valid) {
        JsonNode content = valid.document().content();
        if (valid.document().type() == DocumentType.PLACEMENT_NOTIFICATION) {
            return List.of(new Fact(
                    Measure.NOTICE,
                    notice(valid, content),
                    content.at("/placement/provider").asString("")));
        }
        boolean interview = valid.document().type() == DocumentType.RHI_SUMMARY
                && "rhi".equals(content.path("kind").asString(""));
        return Stream.of(
                        HarmCounts.of(content),
                        interview ? interviews.of(valid) : List.<Fact>of(),
                        interview ? OutcomeCounts.of(content) : List.<Fact>of())
                .flatMap(List::stream)
                .toList();
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
}
