// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

/**
 * One thing that is wrong with, or worth saying about, a ledger.
 *
 * @param problem what kind of thing, with its stable code
 * @param text    a plain sentence; speaks of indices, sizes and times only, never of what a leaf commits to
 */
public record LedgerIssue(LedgerProblem problem, String text) {

    public String code() {
        return problem.code();
    }

    /** Code and sentence, as people are shown it. */
    @Override
    public String toString() {
        return code() + ": " + text;
    }
}
