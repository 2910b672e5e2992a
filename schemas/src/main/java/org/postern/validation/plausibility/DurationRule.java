// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.plausibility;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
            Instant end = document.moment(episode + "/found")
                    .or(() -> document.moment(episode + "/returned"))
                    .orElse(context.now());
            if (start.filter(reported -> end.isAfter(reported.plus(LONG))).isPresent()) {
                issues.accept(PlausibilityIssue.MISSING_VERY_LONG.at(episode, LONG.toDays()));
            }
        }
        document.moment("/issued")
                .filter(issued -> issued.plus(context.settings().oldAfter()).isBefore(context.now()))
                .ifPresent(issued -> issues.accept(PlausibilityIssue.ISSUED_LONG_AGO.at(
                        "/issued", context.settings().oldAfter().toDays())));
        Optional<LocalDate> placed = document.date("/placement/start");
        if (document.date("/child/lookedAfterSince")
                .filter(since -> placed.filter(since::isAfter).isPresent())
                .isPresent()) {
            issues.accept(PlausibilityIssue.PLACED_BEFORE_CARE.at("/placement/start"));
        }
    }
}
