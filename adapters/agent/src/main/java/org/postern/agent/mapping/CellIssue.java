// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import org.postern.document.Issue;

/**
 * Something about one cell.
 *
 * @param column the first being 0; -1 where it is about the whole row
 */
public record CellIssue(int column, Issue issue) {

    /** As it is written beside the cell. */
    public String sentence() {
        String fix = issue.fix().isEmpty() ? "" : " " + issue.fix();
        return issue.text() + fix + (fix.isEmpty() || fix.endsWith(".") ? "" : ".") + " (" + issue.code() + ")";
    }
}
