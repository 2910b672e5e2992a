// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import static org.postern.document.IssueWords.error;
import static org.postern.document.IssueWords.information;
import static org.postern.document.IssueWords.warning;

import org.postern.document.IssueKind;
import org.postern.document.IssueWords;

/** Episodes and return interviews: PST-135x and PST-136x. */
public enum InterviewIssue implements IssueKind {
    OUT_OF_ORDER(error("PST-1351", "{0} lies before {1}, which comes first.", "Correct one of the two times.")),
    EPISODES_OVERLAP(error(
            "PST-1352",
            "Two episodes overlap, or two are still open.",
            "Correct the times, or make one episode of them.")),
    ACCEPTED_AND_DECLINED(error(
            "PST-1353",
            "The interview was both accepted and declined.",
            "Keep what counts in the end; earlier answers belong to earlier versions.")),
    AGAINST_STATUS(error(
            "PST-1354", "The status does not go with this: it was {0}.", "Correct the status, or leave {0} out.")),
    HELD_BEFORE_FOUND(error(
            "PST-1355",
            "The interview was held before the child was found.",
            "Correct the time, or list only the episodes that the interview covers.")),
    NO_ATTEMPTS(warning(
            "PST-1356", "The interview was not held, and no attempt is listed.", "List each attempt with its time.")),
    LATE(warning(
            "PST-1357",
            "This is later than {0} hours after the clock started ({1}), and no reason is given.",
            "Give lateReason; the statutory guidance for England asks for {0} hours.")),
    LATE_WITH_REASON(information(
            "PST-1358",
            "This is later than {0} hours after the clock started ({1}).",
            "Nothing; the reason is given.")),
    CLOCK_UNKNOWN(warning(
            "PST-1359",
            "Whether the interview was in time cannot be told: the moment from which the time counts ({0}) is not given.",
            "Add that moment.")),
    OWN_HOME(warning(
            "PST-1360",
            "The interviewer belongs to the home or provider that looks after the child.",
            "Offer an interview by somebody independent of the placement.")),
    OWN_HOME_CALLED_INDEPENDENT(warning(
            "PST-1361",
            "The interviewer is called independent, and belongs to those who look after the child.",
            "Set independent to false, and offer an interview by somebody independent.")),
    NOT_INDEPENDENT(warning(
            "PST-1362",
            "The interviewer is not independent.",
            "Offer an interview by somebody independent of the placement.")),
    NOTHING_SAID(warning(
            "PST-1363",
            "The interview was held, and neither what was said nor what was not disclosed is recorded.",
            "Record the account, or say in notDisclosed what the child kept back and why.")),
    NOT_INFORMED_WITHOUT_REASON(warning(
            "PST-1364", "The child was not told of the sharing, and no reason is given.", "Add notInformedReason."));

    private final IssueWords words;

    InterviewIssue(IssueWords words) {
        this.words = words;
    }

    @Override
    public IssueWords words() {
        return words;
    }
}
