// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.util.function.Consumer;
import org.postern.document.CodeLists;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** A placement is registered with the regulator of the nation it lies in. */
final class RegulatorRule implements ValidationModule {

    private static final String REGULATOR = "/placement/registration/regulator";

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        document.text(REGULATOR)
                .flatMap(code -> CodeLists.standard().find("regulator", code))
                .flatMap(regulator -> regulator.attribute("country"))
                .flatMap(country -> Nations.ofPlacement(document, context).filter(nation -> !nation.equals(country)))
                .map(nation -> PlacementIssue.REGULATOR_OF_OTHER_NATION.at(
                        REGULATOR, nation.equals(Nations.WALES) ? "Wales" : "England"))
                .ifPresent(issues);
    }
}
