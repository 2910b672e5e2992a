// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.postern.document.DocumentType;
import org.postern.document.Issue;
import org.postern.document.RiskScales;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** An assessment is looked at again as soon as its scale asks; one that was not is marked as out of date. */
final class ReviewRule implements ValidationModule {

    private static final String ASSESSED = "/assessment/assessed";
    private static final String DUE = "/assessment/reviewDue";

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        if (document.type() != DocumentType.RISK_ASSESSMENT) {
            return;
        }
        Optional<LocalDate> due = document.date(DUE);
        Optional<LocalDate> assessed = document.date(ASSESSED);
        Optional<Integer> within = within(document);
        if (!document.has(DUE)) {
            within.ifPresent(days -> issues.accept(RiskIssue.REVIEW_MISSING.at("/assessment", days)));
        } else if (due.isPresent()) {
            check(due.get(), assessed, within, context).ifPresent(issues);
        }
    }

    private static Optional<Issue> check(
            LocalDate due, Optional<LocalDate> assessed, Optional<Integer> within, ValidationContext context) {
        if (assessed.filter(due::isBefore).isPresent()) {
            return Optional.of(DateIssue.END_BEFORE_START.at(DUE, "reviewDue", "assessed"));
        }
        if (due.isBefore(context.today())) {
            return Optional.of(RiskIssue.REVIEW_OVERDUE.at(DUE));
        }
        return assessed.flatMap(day -> within.filter(days -> due.isAfter(day.plusDays(days))))
                .map(days -> RiskIssue.REVIEW_TOO_LATE.at(DUE, days));
    }

    private static Optional<Integer> within(DocumentView document) {
        return document.text("/scale")
                .flatMap(scale -> document.text("/overallLevel")
                        .flatMap(level -> RiskScales.standard().level(scale, level)))
                .flatMap(RiskScales.Level::reviewWithinDays);
    }
}
