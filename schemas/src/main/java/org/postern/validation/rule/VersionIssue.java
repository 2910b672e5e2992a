// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import static org.postern.document.IssueWords.error;

import org.postern.document.IssueKind;
import org.postern.document.IssueWords;

/** Versions and references of a document: PST-131x and PST-132x. */
public enum VersionIssue implements IssueKind {
    REPLACES_MISSING(error(
            "PST-1311",
            "A version later than the first must say what it replaces.",
            "Add replaces with the id and version of the document before.")),
    REPLACES_NOT_OLDER(error(
            "PST-1312",
            "The document replaces itself or a later version of itself.",
            "Name an earlier version in replaces, or count the version up.")),
    CANCELS_NOTHING(
            error("PST-1313", "A cancellation must say which notice it takes back.", "Add replaces with that notice.")),
    REFERENCE_TWICE(error(
            "PST-1321",
            "Another element of this document has the same reference.",
            "Give each element its own reference.")),
    REFERENCE_TO_NOTHING(error(
            "PST-1322", "No element of this document has this reference.", "Correct the reference, or leave it out."));

    private final IssueWords words;

    VersionIssue(IssueWords words) {
        this.words = words;
    }

    @Override
    public IssueWords words() {
        return words;
    }
}
