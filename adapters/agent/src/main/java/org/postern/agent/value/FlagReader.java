// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import java.util.Set;
import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.CellValue;
import tools.jackson.databind.node.BooleanNode;

/** Yes or no, in the ways in which boxes are ticked. */
record FlagReader() implements CellReader {

    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "ticked", "x", "oes", "ydy");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "nac oes", "nac ydy");
    private static final Set<String> TICKS = Set.of("✓", "✔", "☑", "☒");
    private static final Set<String> CROSSES = Set.of("✗", "✘", "☐");

    @Override
    public Reading read(CellValue cell) {
        String word = Words.plain(cell.text());
        if (YES.contains(word) || TICKS.contains(cell.text())) {
            return Reading.of(BooleanNode.TRUE);
        }
        if (NO.contains(word) || CROSSES.contains(cell.text())) {
            return Reading.of(BooleanNode.FALSE);
        }
        return Words.meansUnknown(cell.text()) ? Reading.NOTHING : Reading.bad(AgentIssue.NOT_YES_NO);
    }
}
