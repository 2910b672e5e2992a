// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.file;

import org.postern.agent.RefusingIssue;
import org.postern.document.IssueWords;

/** What a source says about files and servers, each with its stable code; listed in docs/adapters.md. */
public enum SourceIssue implements RefusingIssue {
    FOLDER(8130, "The folder of the source cannot be used.", "Check that it exists, is yours and has room."),
    CANNOT_MOVE(
            8131,
            "A file cannot be taken in hand; another program may have it open.",
            "Close it there; it is tried again."),
    OTHER_SENDER(
            8132,
            "The sender's file is of an agency for which this one has no mandate.",
            "Name the agency itself, or have the mandate entered in the registry."),
    GIVEN_UP(
            8133,
            "A file made the agent fail several times and was put aside.",
            "Report the line of the failure above; it holds nothing of the file.");

    private final IssueWords words;

    SourceIssue(int number, String text, String fix) {
        this.words = IssueWords.error("PST-" + number, text, fix);
    }

    @Override
    public IssueWords words() {
        return words;
    }
}
