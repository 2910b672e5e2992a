// SPDX-License-Identifier: Apache-2.0
package org.postern.app.evidence;

/** What the ledger has evidence of; each name is a leaf's kind. */
public enum Act {
    SUBMISSION_ACCEPTED("submission-accepted"),
    DECISION("decision"),
    ENVELOPE_SEALED("envelope-sealed"),
    DELIVERY_HELD("delivery-held"),
    HANDED_OVER("handed-over"),
    RECEIPT("receipt"),
    PROBLEM_REPORTED("problem-reported"),
    SUPERSEDED("superseded"),
    RECALLED("recalled"),
    REVIEW_ASKED("review-asked"),
    REVIEW_ESCALATED("review-escalated"),
    REVIEW_DECIDED("review-decided"),
    REDRIVEN("redriven"),
    ERASED("erased");

    private final String kind;

    Act(String kind) {
        this.kind = kind;
    }

    public String kind() {
        return kind;
    }
}
