// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.CellValue;
import tools.jackson.databind.node.IntNode;

/** A whole number. */
record CountReader() implements CellReader {

    @Override
    public Reading read(CellValue cell) {
        if (Words.meansUnknown(cell.text())) {
            return Reading.NOTHING;
        }
        return cell.text().matches("[0-9]{1,6}")
                ? Reading.of(IntNode.valueOf(Integer.parseInt(cell.text())))
                : Reading.bad(AgentIssue.NO_COUNT);
    }
}
