// SPDX-License-Identifier: Apache-2.0
package org.postern.validation;

import static org.postern.document.IssueWords.error;
import static org.postern.document.IssueWords.warning;

import org.postern.document.IssueKind;
import org.postern.document.IssueWords;

/** What goes against a code list: PST-12xx. */
public enum CodeIssue implements IssueKind {
    UNKNOWN(error("PST-1201", "This is no code of the list {0} ({1}).", "Use a code of that list.{2}")),
    RETIRED(error(
            "PST-1202",
            "This code of the list {0} could be used until {1}, and the document speaks of a later day.",
            "Use a code that is in force on the day.")),
    NOT_YET(error(
            "PST-1203",
            "This code of the list {0} can be used from {1} on, and the document speaks of an earlier day.",
            "Use a code that is in force on the day.")),
    WITHOUT_LABEL(warning(
            "PST-1204",
            "This code of the list {0} is valid, but its meaning could not be verified.",
            "Check that the recipient knows it."));

    private final IssueWords words;

    CodeIssue(IssueWords words) {
        this.words = words;
    }

    @Override
    public IssueWords words() {
        return words;
    }
}
