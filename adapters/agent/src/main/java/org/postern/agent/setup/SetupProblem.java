// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.setup;

import org.postern.document.Issue;

/**
 * One thing that is wrong with the agent's file.
 *
 * @param line from 1; 0 for the file as a whole
 */
public record SetupProblem(String file, int line, Issue issue) {

    /** As people and editors read it: {@code agent.yaml:12 PST-8103 There is no entry ...}. */
    public String sentence() {
        String place = line == 0 ? file : file + ":" + line;
        return place + " " + issue.code() + " " + issue.text() + " " + issue.fix();
    }
}
