// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** What an interview leaves behind: what was said or kept back, what was tried, whom the child knows to be told. */
final class RecordRule implements ValidationModule {

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        String status = document.text("/interview/status").orElse("");
        if (status.equals("held") && nothingSaid(document)) {
            issues.accept(InterviewIssue.NOTHING_SAID.at("/interview/status"));
        }
        if (status.equals("not-held")
                && document.elements("/interview/attempts").isEmpty()) {
            issues.accept(InterviewIssue.NO_ATTEMPTS.at("/interview/attempts"));
        }
        boolean toldNothing =
                document.flag("/sharing/childInformed").filter(told -> !told).isPresent();
        if (toldNothing && !document.has("/sharing/notInformedReason")) {
            issues.accept(InterviewIssue.NOT_INFORMED_WITHOUT_REASON.at("/sharing/childInformed"));
        }
    }

    private static boolean nothingSaid(DocumentView document) {
        return Stream.of("/reasons", "/notDisclosed", "/places", "/people")
                        .allMatch(list -> document.elements(list).isEmpty())
                && Stream.of("/account", "/summary", "/childsWords").noneMatch(document::has);
    }
}
