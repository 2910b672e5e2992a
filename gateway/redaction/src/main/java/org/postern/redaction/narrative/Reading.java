// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;
import org.postern.redaction.text.ReadText;
import org.postern.redaction.text.Token;

/**
 * One text under the redactor's eyes, with what it knows beforehand. Spans found by layers are in places of
 * {@link ReadText#plain()} until the redactor carries them back to the original.
 */
record Reading(
        ReadText text,
        Styles styles,
        Known known,
        Options options,
        Deadline deadline,
        Anchors anchors,
        Beginnings beginnings) {

    static Reading of(String original, Known known, Options options) {
        ReadText text = ReadText.of(original);
        return new Reading(
                text,
                Styles.of(text),
                known,
                options,
                Deadline.in(options.patience()),
                Anchors.of(text.plain(), text.tokens()),
                new Beginnings(text.lower()));
    }

    /** The text in lower case for a pattern to read, as long as there is time. */
    CharSequence searched() {
        return deadline.guard(text.lower());
    }

    List<Token> tokens() {
        return text.tokens();
    }

    /** How the paragraph around a token is written. */
    Style style(Token token) {
        return styles.at(token);
    }

    /** The tokens that lie inside a span of this reading. */
    List<Token> tokensIn(Span span) {
        int from = firstFrom(span.start());
        int to = from;
        while (to < tokens().size() && tokens().get(to).end() <= span.end()) {
            to++;
        }
        return tokens().subList(from, to);
    }

    /** The tokens of which a span hides a part at least. */
    List<Token> tokensTouching(Span span) {
        int from = firstFrom(span.start());
        if (from > 0 && tokens().get(from - 1).end() > span.start()) {
            from--;
        }
        int to = from;
        while (to < tokens().size() && tokens().get(to).start() < span.end()) {
            to++;
        }
        return tokens().subList(from, to);
    }

    private int firstFrom(int start) {
        int low = 0;
        int high = tokens().size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (tokens().get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The token {@code step} places from the given one, null beyond the ends. */
    Token near(Token token, int step) {
        int index = token.index() + step;
        return index < 0 || index >= tokens().size() ? null : tokens().get(index);
    }

    /** Lower-case word {@code step} places away, empty beyond the ends. */
    String word(Token token, int step) {
        Token near = near(token, step);
        return near == null ? "" : near.lower();
    }

    /** True if only spaces, line ends, hyphens, apostrophes and the like stand between two neighbours. */
    boolean adjoin(Token left, Token right) {
        if (right.start() - left.end() > 4) {
            return false;
        }
        for (int i = left.end(); i < right.start(); i++) {
            char c = text.plain().charAt(i);
            if (!Character.isWhitespace(c) && c != '-' && c != '\'' && c != '.' && c != '_') {
                return false;
            }
        }
        return true;
    }
}
