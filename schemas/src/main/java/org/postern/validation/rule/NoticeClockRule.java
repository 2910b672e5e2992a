// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.postern.document.DocumentType;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/**
 * How soon a placing authority must give notice: before the start, or within 5 working days in an emergency (reg 13),
 * and within 10 working days of the end (reg 14). England only; the Welsh clock is another.
 */
final class NoticeClockRule implements ValidationModule {

    private static final int EMERGENCY_DAYS = 5;
    private static final int END_DAYS = 10;

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        Optional<LocalDate> issued =
                document.moment("/issued").map(moment -> LocalDate.ofInstant(moment, ValidationContext.LONDON));
        if (issued.isEmpty() || !applies(document, context)) {
            return;
        }
        switch (document.text("/event").orElse("")) {
            case "start", "change" ->
                document.date("/placement/start")
                        .flatMap(start -> afterStart(document, start, issued.get()))
                        .ifPresent(kind -> issues.accept(kind.at("/issued")));
            case "end" ->
                document.date("/placement/end")
                        .filter(end -> issued.get().isAfter(WorkingDays.after(end, END_DAYS)))
                        .ifPresent(end -> issues.accept(PlacementIssue.END_NOTICE_LATE.at("/issued")));
            default -> {}
        }
    }

    private static boolean applies(DocumentView document, ValidationContext context) {
        boolean authority = document.text("/notificationSource")
                .filter("placing-authority"::equals)
                .isPresent();
        boolean first =
                document.number("/version").filter(version -> version > 1).isEmpty();
        return document.type() == DocumentType.PLACEMENT_NOTIFICATION
                && authority
                && first
                && Nations.ofDuty(document, context)
                        .filter(Nations.ENGLAND::equals)
                        .isPresent();
    }

    private static Optional<PlacementIssue> afterStart(DocumentView document, LocalDate start, LocalDate issued) {
        if (!document.flag("/emergency").orElse(false)) {
            return issued.isAfter(start) ? Optional.of(PlacementIssue.NOTICE_AFTER_START) : Optional.empty();
        }
        return issued.isAfter(WorkingDays.after(start, EMERGENCY_DAYS))
                ? Optional.of(PlacementIssue.EMERGENCY_NOTICE_LATE)
                : Optional.empty();
    }
}
