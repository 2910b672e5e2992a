// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** What has happened cannot lie in the future; what is planned can. */
final class FutureRule implements ValidationModule {

    private static final Set<String> PLANNED = Set.of(
            "placement.start",
            "placement.expectedEnd",
            "placement.end",
            "previousPlacement.end",
            "child.lookedAfterSince",
            "interview.due",
            "assessment.reviewDue",
            "plan.actions[].due",
            "outcomes[].date");

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        Instant latest = context.now().plus(context.settings().clockSkew());
        Dated.in(document)
                .filter(dated -> !PLANNED.contains(dated.path()))
                .filter(dated -> dated.moment()
                        .map(moment -> moment.isAfter(latest))
                        .orElseGet(() -> dated.day().isAfter(context.today())))
                .map(dated -> kind(dated).at(dated.pointer()))
                .forEach(issues);
    }

    private static DateIssue kind(Dated dated) {
        return dated.path().equals("child.dateOfBirth") ? DateIssue.BORN_IN_THE_FUTURE : DateIssue.IN_THE_FUTURE;
    }
}
