// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** One placement at a time: the one before ends when the new one starts. */
final class PreviousPlacementRule implements ValidationModule {

    private static final String END = "/previousPlacement/end";

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        Optional<LocalDate> end = document.date(END);
        Optional<LocalDate> start = document.date("/placement/start");
        if (end.isPresent() && start.isPresent() && end.get().isAfter(start.get())) {
            issues.accept(PlacementIssue.OVERLAPS_PREVIOUS.at(END));
        }
    }
}
