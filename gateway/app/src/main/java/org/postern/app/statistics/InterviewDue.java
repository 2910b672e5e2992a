// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.postern.protocol.InterviewExpectation;
import org.postern.protocol.interview.OfferDecision;

/** Whether a return home interview was due, by the table that the authority's protocol has of them. */
enum InterviewDue {
    DUE("due", "Due", true),
    /** No protocol in force has a table, so that the guidance for England stands: every child is offered one. */
    BY_GUIDANCE("by-guidance", "Due by the guidance: no protocol says for whom", true),
    CASE_OFFERED("case-offered", "Case by case: one was offered", true),
    CASE_NOT_OFFERED("case-not-offered", "Case by case: decided that none is offered", false),
    CASE_OPEN("case-open", "Case by case: no decision recorded", false),
    NOT_DUE("not-due", "Not due", false),
    /** The table answers differently for something that the document does not say. */
    UNCLEAR("unclear", "Not known: the document does not say enough", false);

    private final String code;
    private final String words;
    private final boolean clock;

    InterviewDue(String code, String words, boolean clock) {
        this.code = code;
        this.words = words;
        this.clock = clock;
    }

    /** @param expected empty where no protocol in force has a table */
    static InterviewDue of(Optional<InterviewExpectation> expected, Optional<OfferDecision> decision) {
        if (expected.isEmpty()) {
            return BY_GUIDANCE;
        }
        InterviewExpectation said = expected.get();
        if (said instanceof InterviewExpectation.CaseByCase) {
            return decision.map(made -> made.offered() ? CASE_OFFERED : CASE_NOT_OFFERED)
                    .orElse(CASE_OPEN);
        }
        return said instanceof InterviewExpectation.Due
                ? DUE
                : said instanceof InterviewExpectation.NotDue ? NOT_DUE : UNCLEAR;
    }

    String code() {
        return code;
    }

    /** Whether a clock runs that can be missed. */
    boolean clock() {
        return clock;
    }

    /** The one of this code in plain words; for a code of an older version the code. */
    static String words(String code) {
        return Arrays.stream(values())
                .filter(due -> due.code.equals(code))
                .map(due -> due.words)
                .findFirst()
                .orElse(code);
    }
}
