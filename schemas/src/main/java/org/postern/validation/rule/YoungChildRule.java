// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.time.Period;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.postern.document.Issue;
import org.postern.document.RiskScales;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/**
 * Croydon's exploitation tool: no child under 13 and no child with a learning disability may be rated low for sexual
 * exploitation.
 */
final class YoungChildRule implements ValidationModule {

    private static final int AGE = 13;

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        if (!young(document, context) && !learningDisability(document)) {
            return;
        }
        Harms.of(document).stream()
                .filter(harm -> harm.type().equals("cse"))
                .filter(harm -> harm.rank()
                        .filter(rank -> rank <= RiskScales.rank("low"))
                        .isPresent())
                .forEach(harm -> issues.accept(RiskIssue.CSE_TOO_LOW.at(harm.pointer() + "/level")));
    }

    private static boolean young(DocumentView document, ValidationContext context) {
        return document.date("/child/dateOfBirth")
                .filter(born -> Period.between(born, context.today()).getYears() < AGE)
                .isPresent();
    }

    private static boolean learningDisability(DocumentView document) {
        return Stream.of("/child/disabilities", "/vulnerabilities")
                .flatMap(list -> document.elements(list).stream())
                .flatMap(element -> document.text(element).stream())
                .anyMatch(code -> code.equals("LD") || code.equals("learning-disability"));
    }
}
