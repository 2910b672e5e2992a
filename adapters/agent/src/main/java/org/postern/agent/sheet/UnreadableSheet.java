// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet;

import java.io.IOException;
import org.postern.agent.AgentIssue;
import org.postern.document.Issue;

/**
 * Found in the middle of reading: the file is damaged or asks for too much. It only carries the reason out of the
 * parsers; whoever reads a whole file turns it into a refusal.
 */
public final class UnreadableSheet extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Issue issue;

    public UnreadableSheet(AgentIssue kind, Object... fillers) {
        this(kind.at("", fillers));
    }

    private UnreadableSheet(Issue issue) {
        super(issue.code() + " " + issue.text());
        this.issue = issue;
    }

    public Issue issue() {
        return issue;
    }
}
