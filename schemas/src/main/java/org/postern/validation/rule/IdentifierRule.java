// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.util.Optional;
import java.util.function.Consumer;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** NHS number and unique pupil number prove themselves by their check digit. */
final class IdentifierRule implements ValidationModule {

    private static final String NHS = "/child/identifiers/nhsNumber";
    private static final String UPN = "/child/identifiers/upn";

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        Optional<String> nhs = document.text(NHS).map(number -> number.replace(" ", ""));
        if (nhs.filter(number -> !CheckDigits.nhsNumber(number)).isPresent()) {
            issues.accept(IdentityIssue.NHS_NUMBER.at(NHS));
        }
        if (document.text(UPN).filter(number -> !CheckDigits.upn(number)).isPresent()) {
            issues.accept(IdentityIssue.UPN.at(UPN));
        }
    }
}
