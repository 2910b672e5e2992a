// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.CellValue;

/**
 * Text of one line, or free text with its paragraphs.
 *
 * @param longest characters
 * @param lines   whether line ends are kept
 */
record TextReader(int longest, boolean lines) implements CellReader {

    static final int LINE = 200;
    static final int REFERENCE = 60;
    static final int NARRATIVE = 8_000;

    @Override
    public Reading read(CellValue cell) {
        if (Words.meansNothing(cell.text())) {
            return Reading.NOTHING;
        }
        String text = lines
                ? cell.text().replace("\r\n", "\n").replace('\r', '\n')
                : cell.text().replaceAll("\\s+", " ");
        return text.length() > longest ? Reading.bad(AgentIssue.TOO_LONG, longest) : Reading.of(text);
    }
}
