// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.util.List;
import org.postern.agent.mapping.CellIssue;
import org.postern.agent.sheet.SheetRow;

/** A row of which nothing, or not all, was sent, and why. */
public record FailedRow(SheetRow row, List<CellIssue> issues) {

    public FailedRow {
        issues = List.copyOf(issues);
    }
}
