// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.plausibility;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** Children who go missing are nearly always back within days; a longer time is more often a slip of the pen. */
final class DurationRule implements ValidationModule {

    private static final Duration LONG = Duration.ofDays(30);

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        for (String episode : document.elements("/episodes")) {
            Optional<Instant> start = document.moment(episode + "/reported");
            Optional<Instant> found =
                    document.moment(episode + "/found").or(() -> document.moment(episode + "/returned"));
            boolean open = !document.has(episode + "/found") && !document.has(episode + "/returned");
            Optional<Instant> end = open ? Optional.of(context.now()) : found;
            boolean veryLong = start.isPresent()
                    && end.filter(last -> last.isAfter(start.get().plus(LONG))).isPresent();
            if (veryLong) {
                issues.accept(PlausibilityIssue.MISSING_VERY_LONG.at(episode, LONG.toDays()));
            }
        }
    }
}
