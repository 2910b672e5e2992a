// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** Care status, legal status and placement go together: a looked-after child lives in a placement, others do not. */
final class CareStatusRule implements ValidationModule {

    private static final Set<String> LOOKED_AFTER = Set.of("looked-after", "looked-after-short-breaks", "remanded");

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        Optional<String> status = document.text("/child/careStatus");
        if (status.isEmpty()) {
            return;
        }
        boolean placed = document.has("/placement");
        if (!LOOKED_AFTER.contains(status.get())) {
            if (placed) {
                issues.accept(PlacementIssue.NOT_LOOKED_AFTER.at("/child/careStatus"));
            }
            return;
        }
        if (!placed) {
            issues.accept(PlacementIssue.LOOKED_AFTER_WITHOUT_PLACEMENT.at("/child/careStatus"));
        }
        if (!document.has("/child/legalStatus")) {
            issues.accept(PlacementIssue.LEGAL_STATUS_MISSING.at("/child"));
        }
    }
}
