// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.plausibility;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** A child is looked after from its first placement on. */
final class CareStartRule implements ValidationModule {

    private static final String START = "/placement/start";

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        Optional<LocalDate> since = document.date("/child/lookedAfterSince");
        Optional<LocalDate> start = document.date(START);
        if (since.isPresent() && start.isPresent() && since.get().isAfter(start.get())) {
            issues.accept(PlausibilityIssue.PLACED_BEFORE_CARE.at(START));
        }
    }
}
