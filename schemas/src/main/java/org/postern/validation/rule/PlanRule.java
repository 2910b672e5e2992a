// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.util.function.Consumer;
import org.postern.document.DocumentType;
import org.postern.document.Issue;
import org.postern.document.RiskScales;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** From medium on there is a risk management plan, or a reason why not. */
final class PlanRule implements ValidationModule {

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        boolean calledFor = document.type() == DocumentType.RISK_ASSESSMENT
                && Harms.rank(document, "/overallLevel")
                        .filter(rank -> rank >= RiskScales.rank("medium"))
                        .isPresent();
        if (!calledFor || document.has("/references/riskPlan")) {
            return;
        }
        boolean absent = !document.has("/plan")
                || document.flag("/plan/present").filter(present -> !present).isPresent();
        if (absent && !document.has("/plan/absentReason")) {
            issues.accept(RiskIssue.PLAN_MISSING.at(document.has("/plan") ? "/plan/present" : "/overallLevel"));
        }
    }
}
