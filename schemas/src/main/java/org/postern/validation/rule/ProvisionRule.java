// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.util.Optional;
import java.util.function.Consumer;
import org.postern.document.CodedValue;
import org.postern.document.DocumentType;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** Who provides a placement is coded for some placement types and not for others (SSDA903). */
final class ProvisionRule implements ValidationModule {

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        Optional<CodedValue> type = PlacementTypes.of(document);
        if (type.isEmpty()) {
            return;
        }
        boolean expected = type.get().flag("provisionExpected").orElse(true);
        boolean given = document.has("/placement/provision");
        if (given && !expected) {
            issues.accept(PlacementIssue.PROVISION_NOT_EXPECTED.at(
                    "/placement/provision", type.get().code()));
        } else if (!given && expected && toldByTheAuthority(document)) {
            issues.accept(PlacementIssue.PROVISION_MISSING.at("/placement"));
        }
    }

    /** A home does not know how its place is coded in another body's return. */
    private static boolean toldByTheAuthority(DocumentView document) {
        return document.type() == DocumentType.PLACEMENT_NOTIFICATION
                && document.text("/notificationSource")
                        .filter("placing-authority"::equals)
                        .isPresent();
    }
}
