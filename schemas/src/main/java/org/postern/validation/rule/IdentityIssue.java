// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import static org.postern.document.IssueWords.error;
import static org.postern.document.IssueWords.warning;

import org.postern.document.IssueKind;
import org.postern.document.IssueWords;

/** Numbers and postcodes that do not check: PST-139x. */
public enum IdentityIssue implements IssueKind {
    NHS_NUMBER(error(
            "PST-1391",
            "This is no NHS number: its check digit is wrong.",
            "Copy it again; better leave it out than send another child's.")),
    UPN(error(
            "PST-1392",
            "This is no unique pupil number: its check letter is wrong.",
            "Copy it again; better leave it out than send another child's.")),
    POSTCODE(warning("PST-1393", "There is no such postcode in the United Kingdom.", "Check the postcode."));

    private final IssueWords words;

    IdentityIssue(IssueWords words) {
        this.words = words;
    }

    @Override
    public IssueWords words() {
        return words;
    }
}
