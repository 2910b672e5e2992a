// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import java.util.Optional;
import java.util.function.Consumer;
import org.postern.document.Issue;

/** Finds the agencies that a document names, and says what is wrong with a name that is none. */
final class AgencyLookup {

    private final AgencyRegistry registry;
    private final Consumer<Issue> issues;

    AgencyLookup(AgencyRegistry registry, Consumer<Issue> issues) {
        this.registry = registry;
        this.issues = issues;
    }

    Optional<Agency> authority(String idOrCode, String pointer) {
        Optional<Agency> found = agency(idOrCode, pointer, RoutingIssue.UNKNOWN_AUTHORITY);
        if (found.isPresent() && found.get().kind() != AgencyKind.LOCAL_AUTHORITY) {
            issues.accept(RoutingIssue.NOT_AN_AUTHORITY.at(pointer));
            return Optional.empty();
        }
        return found;
    }

    Optional<Agency> agency(String idOrCode, String pointer, RoutingIssue ifUnknown) {
        Optional<Agency> found = registry.resolve(idOrCode);
        if (found.isEmpty()) {
            issues.accept(ifUnknown.at(pointer, Suggestions.sentence(registry.idsLike(idOrCode))));
        }
        return found;
    }
}
