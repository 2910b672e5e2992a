// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.postern.document.CodeLists;
import org.postern.document.CodedValue;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/**
 * A home or agency that must be registered is named with its registration, or as a registered agency that carries its
 * own.
 */
final class RegistrationRule implements ValidationModule {

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        if (!document.has("/placement/registration") && !document.has("/placement/provider")) {
            PlacementTypes.of(document).flatMap(RegistrationRule::missing).ifPresent(issues);
        }
        document.text("/placement/registration/number")
                .flatMap(number -> regulator(document).flatMap(regulator -> misshapen(number, regulator)))
                .ifPresent(issues);
    }

    private static Optional<Issue> missing(CodedValue type) {
        return type.attribute("registration")
                .map(kind -> kind.equals("home")
                        ? PlacementIssue.REGISTRATION_MISSING
                        : PlacementIssue.AGENCY_REGISTRATION_MISSING)
                .map(kind -> kind.at("/placement", type.code()));
    }

    private static Optional<CodedValue> regulator(DocumentView document) {
        return document.text("/placement/registration/regulator")
                .flatMap(code -> CodeLists.standard().find("regulator", code));
    }

    private static Optional<Issue> misshapen(String number, CodedValue regulator) {
        return regulator
                .attribute("pattern")
                .filter(pattern -> !Pattern.compile(pattern).matcher(number).matches())
                .map(pattern ->
                        PlacementIssue.REGISTRATION_SHAPE.at("/placement/registration/number", regulator.label()));
    }
}
