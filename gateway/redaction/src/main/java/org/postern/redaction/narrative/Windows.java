// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;
import org.postern.redaction.text.Token;

/** Stretches of a text, first to last; none overlaps another. */
final class Windows {

    private final Places starts = new Places();
    private final Places ends = new Places();

    static Windows of(int start, int end) {
        Windows whole = new Windows();
        whole.add(start, end);
        return whole;
    }

    /** From {@code before} characters before a token to {@code after} behind it. */
    static Windows around(List<Token> tokens, int before, int after, int length) {
        Windows windows = new Windows();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            windows.add(Math.max(0, token.start() - before), Math.min(length, token.end() + after));
        }
        return windows;
    }

    /**
     * One more window, which lengthens the last one where the two meet.
     *
     * @param start not before the start of the last one
     */
    void add(int start, int end) {
        if (count() > 0 && start <= ends.last()) {
            ends.setLast(Math.max(end, ends.last()));
        } else {
            starts.add(start);
            ends.add(end);
        }
    }

    int count() {
        return starts.count();
    }

    int start(int index) {
        return starts.at(index);
    }

    int end(int index) {
        return ends.at(index);
    }
}
