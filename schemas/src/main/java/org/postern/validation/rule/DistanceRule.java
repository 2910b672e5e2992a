// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.postern.document.Issue;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/**
 * A placement at a distance is approved by the director, and the area authority consulted (Care Planning Regulations
 * 2010, reg 11; England).
 */
final class DistanceRule implements ValidationModule {

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        boolean atADistance = document.flag("/decision/atADistance").orElse(false);
        if (!atADistance || !Nations.ofDuty(document, context).equals(Optional.of(Nations.ENGLAND))) {
            return;
        }
        if (document.text("/decision/approverRole")
                .filter(role -> !role.equals("director"))
                .isPresent()) {
            issues.accept(PlacementIssue.DIRECTOR_NEEDED.at("/decision/approverRole"));
        }
        boolean shown = Stream.of("approverRole", "approved", "areaAuthorityConsulted", "carePlanGiven")
                .allMatch(name -> document.has("/decision/" + name));
        if (!shown) {
            issues.accept(PlacementIssue.APPROVAL_NOT_SHOWN.at("/decision"));
        }
    }
}
