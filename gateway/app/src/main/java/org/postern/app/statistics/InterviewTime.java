// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether a step of an interview came in time. Only where one was due can a step be late, or missing. */
enum InterviewTime {
    INSIDE("inside", "In time"),
    LATER("later", "Later"),
    /** Due, and not offered by the time the summary was issued. */
    NEVER("never", "Not offered"),
    /** The moment from which the clock counts is not given. */
    UNKNOWN("unknown", "No start given"),
    NOT_DUE("not-due", "None was due"),
    /** Whether one was due is decided case by case, and nobody recorded a decision; or the document does not say enough. */
    UNDECIDED("undecided", "Not decided or known");

    private final String code;
    private final String words;

    InterviewTime(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** @param until the end of the time; empty where its start is not known @param step empty where it did not happen */
    static InterviewTime of(InterviewDue due, Optional<Instant> until, Optional<Instant> step) {
        if (!due.clock()) {
            return due == InterviewDue.CASE_OPEN || due == InterviewDue.UNCLEAR ? UNDECIDED : NOT_DUE;
        }
        if (step.isEmpty()) {
            return NEVER;
        }
        return until.map(end -> step.get().isAfter(end) ? LATER : INSIDE).orElse(UNKNOWN);
    }

    String code() {
        return code;
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(InterviewTime::code).toList();
    }

    static List<String> headings() {
        return Arrays.stream(values()).map(time -> time.words).toList();
    }
}
