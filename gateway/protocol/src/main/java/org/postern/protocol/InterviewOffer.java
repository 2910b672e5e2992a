// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

/** What one cell of the table of interviews says. */
public enum InterviewOffer {
    OFFERED("offered"),
    NOT_OFFERED("not-offered"),
    /** Somebody decides each time, and says why. */
    CASE_BY_CASE("case-by-case");

    private final String word;

    InterviewOffer(String word) {
        this.word = word;
    }

    /** As protocols write it. */
    public String word() {
        return word;
    }
}
