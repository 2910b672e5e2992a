// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.plausibility;

import static org.postern.document.IssueWords.error;
import static org.postern.document.IssueWords.information;
import static org.postern.document.IssueWords.warning;

import org.postern.document.IssueKind;
import org.postern.document.IssueWords;

/** What is possible and unlikely, so that somebody should look again: PST-15xx. */
public enum PlausibilityIssue implements IssueKind {
    TOO_OLD(error("PST-1501", "By this date of birth the person is older than 25.", "Correct the date of birth.")),
    ADULT(warning(
            "PST-1502",
            "By this date of birth the person is 18 or older.",
            "Check the date of birth; the duties towards missing children end at 18.")),
    MISSING_VERY_LONG(
            warning("PST-1503", "The episode lasts longer than {0} days.", "Check the times of the episode.")),
    PHONE(warning(
            "PST-1504",
            "This has not the length of a phone number.",
            "Check it: a United Kingdom number has 10 or 11 digits with its leading 0.")),
    ISSUED_LONG_AGO(information(
            "PST-1505", "The document was issued more than {0} days ago.", "Nothing, if it is sent late on purpose.")),
    PLACED_BEFORE_CARE(warning(
            "PST-1506",
            "The placement starts before the child was looked after.",
            "Check placement.start and child.lookedAfterSince.")),
    CHILD_AMONG_PEOPLE(warning(
            "PST-1507",
            "This person has the name of the child the document is about.",
            "Leave the child out of people; only others belong there.")),
    PLACEHOLDER_NAME(warning(
            "PST-1508",
            "This looks like a placeholder, not like a name.",
            "Give the name; test documents belong on a test gateway."));

    private final IssueWords words;

    PlausibilityIssue(IssueWords words) {
        this.words = words;
    }

    @Override
    public IssueWords words() {
        return words;
    }
}
