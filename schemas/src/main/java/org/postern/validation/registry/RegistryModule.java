// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.registry;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.postern.agency.Agency;
import org.postern.agency.AgencyKind;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.Routed;
import org.postern.agency.Routing;
import org.postern.document.DocumentLeaf;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/**
 * Fourth link: the agencies and districts that a document names exist and do not contradict each other. Says nothing
 * where no registry is at hand.
 */
public final class RegistryModule implements ValidationModule {

    private static final String PLACING = "/placingAuthority";
    private static final String PREVIOUS = "/previousPlacement";

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        context.registry().ifPresent(registry -> check(document, context, registry, issues));
    }

    private static void check(
            DocumentView document, ValidationContext context, AgencyRegistry registry, Consumer<Issue> issues) {
        if (Routing.parties(document.document(), registry, context.sender()) instanceof Routed.Unroutable unroutable) {
            unroutable.issues().stream().filter(issue -> isNew(issue, document)).forEach(issues);
        }
        document.leaves()
                .filter(RegistryModule::namesAnAgency)
                .filter(leaf -> registry.resolve(leaf.value().stringValue()).isEmpty())
                .forEach(leaf -> issues.accept(RegistryIssue.AGENCY_NOT_REGISTERED.at(leaf.pointer())));
        boolean changes = document.text("/event").filter("change"::equals).isPresent();
        if (changes
                && document.has(PREVIOUS)
                && Routing.previousHost(document.document(), registry).isEmpty()) {
            issues.accept(RegistryIssue.PREVIOUS_AREA_UNKNOWN.at(PREVIOUS));
        }
        Optional<Agency> placing = document.text(PLACING).flatMap(registry::resolve);
        Optional<Agency> responsible = document.text("/responsibleAuthority").flatMap(registry::resolve);
        if (isAuthority(placing) && isAuthority(responsible) && !placing.equals(responsible)) {
            issues.accept(RegistryIssue.PLACED_BY_ANOTHER.at(PLACING));
        }
    }

    private static boolean isAuthority(Optional<Agency> agency) {
        return agency.filter(found -> found.kind() == AgencyKind.LOCAL_AUTHORITY)
                .isPresent();
    }

    /**
     * Routing reads the whole document; what the schema has already told about a value or its absence is not told
     * again.
     */
    private static boolean isNew(Issue issue, DocumentView document) {
        if (issue.pointer().equals("/placement")) {
            return Stream.of("district", "hostAuthority", "provider")
                    .map(name -> "/placement/" + name)
                    .allMatch(pointer ->
                            !document.has(pointer) || document.text(pointer).isPresent());
        }
        return document.text(issue.pointer()).isPresent();
    }

    private static boolean namesAnAgency(DocumentLeaf leaf) {
        String path = leaf.path();
        return leaf.value().isString()
                && (path.endsWith(".agency")
                        || path.equals("previousPlacement.provider")
                        || path.equals("child.school.ehcPlanAuthority")
                        || path.equals("otherChildrenAtRisk[].responsibleAuthority"));
    }
}
