// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.function.Consumer;
import org.postern.document.CodedValue;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** Some placement types are only for older children: K3, supported accommodation, from 16. */
final class MinimumAgeRule implements ValidationModule {

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        Optional<CodedValue> type = PlacementTypes.of(document);
        Optional<LocalDate> born = document.date("/child/dateOfBirth");
        if (type.isEmpty() || born.isEmpty()) {
            return;
        }
        LocalDate start = document.date("/placement/start").orElse(context.today());
        int age = Period.between(born.get(), start).getYears();
        type.get()
                .number("minimumAge")
                .filter(minimum -> age < minimum)
                .ifPresent(minimum -> issues.accept(PlacementIssue.TOO_YOUNG.at(
                        "/placement/type", type.get().code(), minimum)));
    }
}
