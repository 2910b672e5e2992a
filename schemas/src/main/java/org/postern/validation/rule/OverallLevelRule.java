// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.util.Optional;
import java.util.function.Consumer;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** The overall level is not lower than the highest single one. */
final class OverallLevelRule implements ValidationModule {

    private static final String OVERALL = "/overallLevel";

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        Optional<Integer> overall = Harms.rank(document, OVERALL);
        boolean higher = overall.isPresent()
                && Harms.of(document).stream()
                        .flatMap(harm -> harm.rank().stream())
                        .anyMatch(rank -> rank > overall.get());
        if (higher) {
            issues.accept(RiskIssue.OVERALL_TOO_LOW.at(OVERALL));
        }
    }
}
