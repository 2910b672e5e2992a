// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

/** Everything that can be wrong with a ledger, with the stable code it is reported under (listed in docs/ledger.md). */
public enum LedgerProblem {
    UNREADABLE_LINE(5001),
    WRONG_HEADER(5002),
    UNTRUSTED_KEY(5003),
    MALFORMED_CHECKPOINT(5004),
    BAD_CHECKPOINT_SIGNATURE(5005),
    FOREIGN_CHECKPOINT(5006),
    MALFORMED_LEAF(5007),
    ALTERED_ENTRY(5008),
    MISSING_ENTRY(5009),
    MISPLACED_ENTRY(5010),
    ROOT_MISMATCH(5011),
    FORK(5012),
    SIZE_WENT_BACK(5013),
    CHECKPOINT_GAP(5014),
    TIME_WENT_BACK(5015),
    UNCOVERED_ENTRIES(5016),
    CUT_BACK(5017),
    BAD_INCLUSION_PROOF(5018),
    BAD_CONSISTENCY_PROOF(5019),
    MALFORMED_PROMISE(5020),
    BAD_PROMISE_SIGNATURE(5021),
    BROKEN_PROMISE(5022),
    LATE_ENTRIES(5023),
    STATE_CONTRADICTS_CHECKPOINT(5024),
    MALFORMED_KEY(5025),
    NOT_COMPARABLE(5026),
    STORED_HASH_MISSING(5027),
    MALFORMED_EVIDENCE(5028),
    OPENING_REFUSED(5029),
    NOT_AS_RECORDED(5030),
    NOT_RECORDED(5031),
    OTHER_LEDGER_KEY(5032);

    private final int number;

    LedgerProblem(int number) {
        this.number = number;
    }

    /** The stable code, e.g. {@code PST-5011}. */
    public String code() {
        return "PST-" + number;
    }

    public LedgerIssue issue(String text) {
        return new LedgerIssue(this, text);
    }
}
