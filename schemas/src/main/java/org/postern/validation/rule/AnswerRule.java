// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** An interview is offered, then accepted and held, or declined; what the status denies did not happen. */
final class AnswerRule implements ValidationModule {

    private static final String INTERVIEW = "/interview";

    /** What each status excludes, the most telling first. */
    private static final Map<String, List<String>> EXCLUDED = Map.of(
            "offered", List.of("held", "accepted", "declined"),
            "accepted", List.of("held", "declined"),
            "declined", List.of("held", "accepted"),
            "held", List.of("declined"),
            "not-held", List.of("held"));

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        if (document.has(INTERVIEW + "/accepted") && document.has(INTERVIEW + "/declined")) {
            issues.accept(InterviewIssue.ACCEPTED_AND_DECLINED.at(INTERVIEW + "/declined"));
        } else {
            String status = document.text(INTERVIEW + "/status").orElse("");
            EXCLUDED.getOrDefault(status, List.of()).stream()
                    .filter(name -> document.has(INTERVIEW + "/" + name))
                    .findFirst()
                    .map(name -> InterviewIssue.AGAINST_STATUS.at(INTERVIEW + "/status", name))
                    .ifPresent(issues);
        }
        Sequence.check(document, INTERVIEW, List.of("offered", "accepted", "held"), issues);
        Sequence.check(document, INTERVIEW, List.of("offered", "declined"), issues);
    }
}
