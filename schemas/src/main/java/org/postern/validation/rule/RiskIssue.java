// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import static org.postern.document.IssueWords.error;
import static org.postern.document.IssueWords.warning;

import org.postern.document.IssueKind;
import org.postern.document.IssueWords;

/** Levels of risk, reviews and plans: PST-137x and PST-138x. */
public enum RiskIssue implements IssueKind {
    HARMS_MISSING(error(
            "PST-1371",
            "These kinds of harm must always be spoken about, and are not: {0}.",
            "Add each with its level, or with not-assessed.")),
    HARM_TWICE(error("PST-1372", "This kind of harm is rated twice.", "Keep one rating for each kind of harm.")),
    LEVEL_NOT_OF_SCALE(error("PST-1373", "This is no level of the scale named.", "Use one of: {0}, not-assessed.")),
    OVERALL_TOO_LOW(warning(
            "PST-1374",
            "The overall level is lower than that of a kind of harm.",
            "Raise the overall level, or say why in the analysis.")),
    CSE_TOO_LOW(warning(
            "PST-1375",
            "Sexual exploitation is rated low for a child under 13 or with a learning disability.",
            "Rate it medium or higher; the Croydon tool allows no low rating for these children.")),
    REVIEW_MISSING(warning(
            "PST-1376", "No review is due, and the scale asks for one within {0} days.", "Add assessment.reviewDue.")),
    REVIEW_TOO_LATE(warning(
            "PST-1377",
            "The review is due later than the {0} days after the assessment that the scale asks for.",
            "Bring it forward.")),
    REVIEW_OVERDUE(warning(
            "PST-1378",
            "The review date has passed: recipients must read this as out of date.",
            "Review it, and send the new version.")),
    PLAN_MISSING(warning(
            "PST-1379",
            "The level is medium or higher, and there is no risk management plan and no reason why.",
            "Make a plan, or give absentReason.")),
    HISTORY_CONTRADICTS(
            error("PST-1380", "The counts of the missing history contradict each other.", "Correct the counts."));

    private final IssueWords words;

    RiskIssue(IssueWords words) {
        this.words = words;
    }

    @Override
    public IssueWords words() {
        return words;
    }
}
