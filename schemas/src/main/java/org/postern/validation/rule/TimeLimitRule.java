// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/**
 * The 72 hours of the statutory guidance for England (2014). Practice differs on the moment they count from, so the
 * document or the settings say; Wales has no such duty.
 */
final class TimeLimitRule implements ValidationModule {

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        boolean england = Nations.ofDuty(document, context)
                .filter(Nations.ENGLAND::equals)
                .isPresent();
        Optional<String> met = Stream.of("/interview/held", "/interview/offered")
                .filter(pointer -> document.moment(pointer).isPresent())
                .findFirst();
        if (!england
                || met.isEmpty()
                || !document.text("/kind").filter("rhi"::equals).isPresent()) {
            return;
        }
        String clock =
                document.text("/interview/clockStart").orElse(context.settings().clockStart());
        Optional<Instant> start = start(document, clock);
        if (start.isEmpty()) {
            issues.accept(InterviewIssue.CLOCK_UNKNOWN.at("/interview", clock));
            return;
        }
        Duration limit = context.settings().interviewWithin();
        if (document.moment(met.get()).orElseThrow().isAfter(start.get().plus(limit))) {
            InterviewIssue kind =
                    document.has("/interview/lateReason") ? InterviewIssue.LATE_WITH_REASON : InterviewIssue.LATE;
            issues.accept(kind.at(met.get(), limit.toHours(), clock));
        }
    }

    private static Optional<Instant> start(DocumentView document, String clock) {
        return clock.equals("notified") ? document.moment("/interview/notified") : Episodes.latest(document, clock);
    }
}
