// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.plausibility;

import java.time.Duration;
import java.util.function.Consumer;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** A document issued long ago may be sent late on purpose, or be the wrong file. */
final class AgeOfNewsRule implements ValidationModule {

    private static final String ISSUED = "/issued";

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        Duration old = context.settings().oldAfter();
        document.moment(ISSUED)
                .filter(issued -> issued.plus(old).isBefore(context.now()))
                .ifPresent(issued -> issues.accept(PlausibilityIssue.ISSUED_LONG_AGO.at(ISSUED, old.toDays())));
    }
}
