// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.run;

import org.postern.agent.RefusingIssue;
import org.postern.document.IssueWords;

/** What the running agent says about itself, each with its stable code; listed in docs/adapters.md. */
public enum RunIssue implements RefusingIssue {
    DEFECT(
            8120,
            "A part of the agent failed: {0}.",
            "It is tried again. Report this line if it goes on; it holds nothing of any document."),
    NOT_STARTED(8121, "The agent cannot start: {0}.", "Report this line; it holds nothing of any document."),
    NOT_REGISTERED(
            8122,
            "The agency of the identity is not in the registry.",
            "Check the registry that \"agencies\" names; without one it is that which came along.");

    private final IssueWords words;

    RunIssue(int number, String text, String fix) {
        this.words = IssueWords.error("PST-" + number, text, fix);
    }

    @Override
    public IssueWords words() {
        return words;
    }
}
