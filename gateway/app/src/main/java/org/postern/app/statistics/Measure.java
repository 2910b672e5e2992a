// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

/**
 * What is counted of a document's coded facts; each fact is one code of one measure. {@code data-at-rest.md} lists them, for
 * they lie in clear until the document is erased.
 */
enum Measure {
    /** How far the return home interview has come: the document's own status. */
    INTERVIEW("interview"),
    /** Whether one was due: a code of {@link InterviewDue}. */
    DUE("interview-due"),
    /** Offered inside the time: a code of {@link InterviewTime}. */
    OFFERED("interview-offered"),
    /** Held inside the time; the same codes. */
    HELD("interview-held"),
    /** Given inside the time of the regulations: {@code inside}, {@code late}, or {@code no-clock} where none runs. */
    NOTICE("notice"),
    /** How high a risk of one kind is: {@code KIND/LEVEL}, a code of {@code harm-type} and of {@link HarmCounts}. */
    HARM("harm"),
    /** What followed an interview: {@code OUTCOME/STATE}, a code of {@code outcome} and of {@link OutcomeCounts}. */
    OUTCOME("interview-outcome");

    private final String id;

    Measure(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
