// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A written form: a regular expression over the lower-case reading that knows with which characters a match of it can
 * begin. It is tried at those places only, which finds the same as trying it everywhere in a fraction of the time.
 * Which places these are is asked of the expression itself, once for each pair of characters met.
 */
final class Form {

    /** The characters asked about, a bit each; at any other a match may begin. */
    private static final String ASKED = "\n !\"#$%&'()*+,-./0123456789:;<=>?@[]_abcdefghijklmnopqrstuvwxyz";

    private static final byte[] BIT = bits();
    private static final byte NONE = -1;

    private final Pattern pattern;
    /** What stands before a match decides whether it can begin: then one character says nothing. */
    private final boolean looksBack;

    /** By first character, the characters before it and behind it with which no match begins, and those asked about. */
    private final long[] pairs = new long[4 * Long.SIZE];

    private Form(Pattern pattern) {
        this.pattern = pattern;
        String written = pattern.pattern();
        this.looksBack = written.contains("(?<=")
                || written.contains("\\B")
                || pattern.matcher("").matches();
    }

    static Form of(String expression) {
        return new Form(Pattern.compile(expression));
    }

    /** @param group as in the expression */
    boolean hasGroup(String group) {
        return pattern.pattern().contains("(?<" + group + ">");
    }

    /** Calls back for each match inside one of the windows, first to last; none overlaps another. */
    void each(Reading reading, List<Anchors.Window> windows, Consumer<Matcher> found) {
        String text = reading.text().lower();
        Matcher match = null;
        for (Anchors.Window window : windows) {
            int at = next(text, window.start(), window.end());
            while (at < window.end()) {
                if (match == null) {
                    match = pattern.matcher(reading.searched());
                    match.useTransparentBounds(true).useAnchoringBounds(false);
                }
                int from = at + 1;
                if (match.region(at, window.end()).lookingAt()) {
                    from = Math.max(from, match.end());
                    found.accept(match);
                }
                at = next(text, from, window.end());
            }
        }
    }

    /** The next place from {@code from} on at which a match can begin; {@code end} if there is none. */
    private int next(String text, int from, int end) {
        int at = from;
        while (at < end && !canBegin(text, at)) {
            at++;
        }
        return at;
    }

    private boolean canBegin(String text, int at) {
        byte c = bit(text, at);
        return looksBack || c == NONE || canFollow(text, at, c) && canGoOn(text, at, c);
    }

    private boolean canFollow(String text, int at, byte c) {
        byte last = bit(text, at - 1);
        return last == NONE || isOpen(4 * c, 1L << last) || ask(4 * c, 1L << last, text.substring(at - 1, at + 1), 1);
    }

    private boolean canGoOn(String text, int at, byte c) {
        byte next = bit(text, at + 1);
        return next == NONE
                || isOpen(4 * c + 2, 1L << next)
                || ask(4 * c + 2, 1L << next, text.substring(at, at + 2), 0);
    }

    private boolean isOpen(int row, long pair) {
        return (pairs[row] & pair) == 0 && (pairs[row + 1] & pair) != 0;
    }

    /** Two threads may ask the same at once: what one forgets of the other's is asked again, and never left out. */
    private boolean ask(int row, long pair, String start, int from) {
        if ((pairs[row] & pair) != 0) {
            return false;
        }
        Matcher match = pattern.matcher(start);
        match.useTransparentBounds(true).useAnchoringBounds(false).region(from, start.length());
        // Where no match was found and the end was never looked beyond, nothing behind it can make one.
        boolean can = match.lookingAt() || match.hitEnd();
        pairs[row] |= can ? 0 : pair;
        pairs[row + 1] |= pair;
        return can;
    }

    private static byte bit(String text, int at) {
        char c = at < 0 || at >= text.length() ? (char) BIT.length : text.charAt(at);
        return c < BIT.length ? BIT[c] : NONE;
    }

    private static byte[] bits() {
        byte[] bits = new byte[128];
        Arrays.fill(bits, (byte) -1);
        for (byte i = 0; i < ASKED.length(); i++) {
            bits[ASKED.charAt(i)] = i;
        }
        return bits;
    }
}
