// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.export;

import java.util.ArrayList;
import java.util.List;
import org.postern.ledger.LedgerIssue;
import org.postern.ledger.LedgerProblem;

/** Collects what a verification finds, bounded, so that a file of a million faults stays readable. */
final class Findings {

    private static final int MOST = 50;

    private final List<LedgerIssue> issues = new ArrayList<>();
    private final List<LedgerIssue> notices = new ArrayList<>();
    private boolean moreLeft;

    void broken(LedgerProblem problem, String text) {
        broken(problem.issue(text));
    }

    void broken(LedgerIssue issue) {
        if (issues.size() < MOST) {
            issues.add(issue);
        } else {
            moreLeft = true;
        }
    }

    void notice(LedgerProblem problem, String text) {
        if (notices.size() < MOST) {
            notices.add(problem.issue(text));
        }
    }

    boolean anyBroken() {
        return !issues.isEmpty();
    }

    Verdict.Broken asBroken() {
        return new Verdict.Broken(List.copyOf(issues), moreLeft);
    }

    List<LedgerIssue> notices() {
        return List.copyOf(notices);
    }
}
