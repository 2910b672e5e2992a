// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.export;

import java.util.List;
import org.postern.ledger.LedgerIssue;
import org.postern.ledger.LedgerProblem;

/** Reads verdicts in tests. */
final class Verdicts {

    private Verdicts() {}

    /** What is broken; nothing where all verifies. */
    static List<LedgerProblem> problems(Verdict verdict) {
        return verdict instanceof Verdict.Broken broken
                ? broken.issues().stream().map(LedgerIssue::problem).toList()
                : List.of();
    }
}
