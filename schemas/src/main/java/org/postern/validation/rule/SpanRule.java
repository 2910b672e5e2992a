// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postern.document.Issue;
import org.postern.document.Pointers;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** A placement does not end before it starts. */
final class SpanRule implements ValidationModule {

    private record Span(String base, String start, String end) {}

    private static final List<Span> SPANS = List.of(
            new Span("/placement", "start", "end"),
            new Span("/placement", "start", "expectedEnd"),
            new Span("/previousPlacement", "start", "end"));

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        for (Span span : SPANS) {
            String endPointer = Pointers.child(span.base(), span.end());
            Optional<LocalDate> start = document.date(Pointers.child(span.base(), span.start()));
            Optional<LocalDate> end = document.date(endPointer);
            if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
                issues.accept(DateIssue.END_BEFORE_START.at(endPointer, span.end(), span.start()));
            }
        }
    }
}
