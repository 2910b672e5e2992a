// SPDX-License-Identifier: Apache-2.0
package org.postern.validation;

import java.util.List;
import java.util.stream.Stream;
import org.postern.document.IssueKind;
import org.postern.document.JsonIssue;
import org.postern.validation.plausibility.PlausibilityIssue;
import org.postern.validation.registry.RegistryIssue;
import org.postern.validation.rule.DateIssue;
import org.postern.validation.rule.IdentityIssue;
import org.postern.validation.rule.InterviewIssue;
import org.postern.validation.rule.PlacementIssue;
import org.postern.validation.rule.RiskIssue;
import org.postern.validation.rule.VersionIssue;
import org.postern.validation.schema.SchemaIssue;

/**
 * Every kind of issue that reading and validating can give of their own; docs/errors-validation.md is written from it.
 * Those about routing are {@link org.postern.agency.RoutingIssue}.
 */
public final class IssueCatalogue {

    private IssueCatalogue() {}

    /**
     * Kinds that belong together.
     *
     * @param title heading in the docs
     */
    public record Group(String title, List<IssueKind> kinds) {}

    public static List<Group> groups() {
        return List.of(
                new Group("Reading JSON", List.of(JsonIssue.values())),
                new Group("Schema", List.of(SchemaIssue.values())),
                new Group("Code lists", List.of(CodeIssue.values())),
                new Group("Dates", List.of(DateIssue.values())),
                new Group("Versions and references", List.of(VersionIssue.values())),
                new Group("Placements", List.of(PlacementIssue.values())),
                new Group("Episodes and interviews", List.of(InterviewIssue.values())),
                new Group("Risk", List.of(RiskIssue.values())),
                new Group("Identifiers", List.of(IdentityIssue.values())),
                new Group("Registry", List.of(RegistryIssue.values())),
                new Group("Plausibility", List.of(PlausibilityIssue.values())));
    }

    public static Stream<IssueKind> all() {
        return groups().stream().flatMap(group -> group.kinds().stream());
    }
}
