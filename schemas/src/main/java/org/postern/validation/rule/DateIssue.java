// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import static org.postern.document.IssueWords.error;

import org.postern.document.IssueKind;
import org.postern.document.IssueWords;

/** Dates and times that cannot be: PST-130x. */
public enum DateIssue implements IssueKind {
    NOT_ON_THE_CLOCK(error(
            "PST-1301",
            "This date and time does not exist on any clock here (a 60th second, or an offset beyond 18 hours).",
            "Write the time as a clock shows it, with the offset of the place.")),
    IN_THE_FUTURE(error(
            "PST-1302",
            "This lies in the future, and it is something that has happened.",
            "Correct the date or the clock.")),
    BORN_IN_THE_FUTURE(error("PST-1303", "The date of birth lies in the future.", "Correct the date of birth.")),
    BEFORE_BIRTH(error(
            "PST-1304", "This lies before the child's date of birth.", "Correct this date or the date of birth.")),
    ALL_BEFORE_BIRTH(error(
            "PST-1305", "Every date of the document lies before this date of birth.", "Correct the date of birth.")),
    END_BEFORE_START(error("PST-1306", "{0} lies before {1}.", "Correct one of the two."));

    private final IssueWords words;

    DateIssue(IssueWords words) {
        this.words = words;
    }

    @Override
    public IssueWords words() {
        return words;
    }
}
