// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.util.Optional;
import java.util.function.Consumer;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** Fewer episodes in 90 days than in 12 months, and none for a child that was never missing. */
final class HistoryRule implements ValidationModule {

    private static final String HISTORY = "/missingHistory";

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        Optional<Integer> quarter = document.number(HISTORY + "/last90Days");
        Optional<Integer> year = document.number(HISTORY + "/last12Months");
        boolean never =
                document.flag(HISTORY + "/everMissing").filter(ever -> !ever).isPresent();
        boolean counted = quarter.orElse(0) > 0 || year.orElse(0) > 0;
        if (never && counted) {
            issues.accept(RiskIssue.HISTORY_CONTRADICTS.at(HISTORY + "/everMissing"));
        } else if (quarter.isPresent() && year.isPresent() && quarter.get() > year.get()) {
            issues.accept(RiskIssue.HISTORY_CONTRADICTS.at(HISTORY + "/last90Days"));
        }
    }
}
