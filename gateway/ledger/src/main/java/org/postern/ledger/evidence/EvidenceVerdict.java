// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.evidence;

import java.util.List;
import org.postern.ledger.LedgerIssue;
import org.postern.ledger.export.Verdict;

/**
 * What the ledger says of an evidence file: signatures of certificates are still to be judged.
 *
 * @param ledger of its extract
 * @param acts   proven, in the ledger's order
 * @param issues what in the file is not as it was recorded, one a cause; none when all of it is
 */
public record EvidenceVerdict(Verdict ledger, List<ProvenAct> acts, List<LedgerIssue> issues) {

    public EvidenceVerdict {
        acts = List.copyOf(acts);
        issues = List.copyOf(issues);
    }

    public boolean holds() {
        return ledger instanceof Verdict.Verified && issues.isEmpty();
    }
}
