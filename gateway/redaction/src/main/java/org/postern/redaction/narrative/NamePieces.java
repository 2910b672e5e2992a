// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Arrays;
import org.postern.redaction.text.Token;

/** Known names that are written in pieces: "Jor-dan", "J o r d a n", "Kwab-\nena". */
final class NamePieces {

    private static final int MOST = 12;

    private NamePieces() {}

    /** @param hits by token the part of a name it stands for; the pieces of a name that is found get its part */
    static void join(Reading reading, KnownNames known, NamePart[] hits) {
        for (Token token : reading.tokens()) {
            NamePart hit = hits[token.index()];
            if ((hit == null || hit.ordinary()) && !standsAlone(reading, token)) {
                join(reading, known, token, hits);
            }
        }
    }

    /** A longer word before a space, as most are. */
    private static boolean standsAlone(Reading reading, Token token) {
        int end = token.end();
        return token.plain().length() > 1
                && end + 1 < reading.text().plain().length()
                && reading.text().plain().charAt(end) == ' '
                && Character.isLetterOrDigit(reading.text().plain().charAt(end + 1));
    }

    private static void join(Reading reading, KnownNames known, Token first, NamePart[] hits) {
        StringBuilder joined = null;
        Token last = first;
        boolean letters = first.plain().length() == 1;
        boolean capitals = letters && first.capitalised();
        for (int pieces = 1; pieces < MOST; pieces++) {
            Token next = reading.near(last, 1);
            if (next == null || !reading.adjoin(last, next)) {
                return;
            }
            letters &= next.plain().length() == 1;
            capitals &= letters && next.capitalised();
            if (!letters && isBlank(reading.text().plain(), last.end(), next.start())) {
                return;
            }
            joined = joined == null ? new StringBuilder(first.lower()) : joined;
            joined.append(next.lower());
            last = next;
            NamePart part = known.joined(joined.toString(), capitals);
            if (part != null && (joined.length() > 2 || capitals)) {
                Arrays.fill(hits, first.index(), last.index() + 1, part);
                return;
            }
        }
    }

    private static boolean isBlank(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
