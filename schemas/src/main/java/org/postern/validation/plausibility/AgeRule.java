// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.plausibility;

import java.time.LocalDate;
import java.time.Period;
import java.util.function.Consumer;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** The documents are about children, and for some time about young adults who have left care. */
final class AgeRule implements ValidationModule {

    private static final String BORN = "/child/dateOfBirth";
    private static final int ADULT = 18;
    private static final int OLDEST = 25;

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        LocalDate day = document.moment("/issued")
                .map(issued -> LocalDate.ofInstant(issued, ValidationContext.LONDON))
                .orElse(context.today());
        document.date(BORN).map(born -> Period.between(born, day).getYears()).ifPresent(age -> {
            if (age > OLDEST) {
                issues.accept(PlausibilityIssue.TOO_OLD.at(BORN));
            } else if (age >= ADULT) {
                issues.accept(PlausibilityIssue.ADULT.at(BORN));
            }
        });
    }
}
