// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.BitSet;
import org.postern.redaction.text.Token;

/**
 * Numbers that no rule and no model placed, though a door's number or a piece of a registration mark could stand so: a
 * reader who knows the story is asked.
 */
final class OpenNumbers {

    private static final int SHORTEST_MARK = 3;

    private OpenNumbers() {}

    /** Places of their tokens. */
    static BitSet of(Reading reading) {
        BitSet open = new BitSet();
        for (int i = 0; i < reading.tokens().size(); i++) {
            Token token = reading.tokens().get(i);
            if (!Anchors.isNumber(token)) {
                continue;
            }
            SaidNumber number = SaidNumber.at(reading, token);
            if (number == null) {
                open.set(i, isMark(reading, token));
            } else {
                boolean door = new DoorContext(reading, number).isOpen();
                open.set(i, number.last().index() + 1, door);
                i = number.last().index();
            }
        }
        return open;
    }

    /** Capitals and figures in one word. */
    private static boolean isMark(Reading reading, Token token) {
        PlateRun run = token.plain().length() < SHORTEST_MARK ? null : PlateRun.at(reading, token);
        return run != null && run.mixed() > 0 && run.capital();
    }
}
