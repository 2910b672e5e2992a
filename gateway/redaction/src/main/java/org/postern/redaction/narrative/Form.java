// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

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

    private static final int ASCII = 128;
    private static final byte NO = 1;
    private static final byte YES = 2;

    private final Pattern pattern;
    /** What stands before a match decides whether it can begin: then one character says nothing. */
    private final boolean looksBack;

    private final byte[] first = new byte[ASCII];
    private final byte[] before = new byte[ASCII * ASCII];
    private final byte[] second = new byte[ASCII * ASCII];

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
        char c = text.charAt(at);
        if (looksBack || c >= ASCII) {
            return true;
        }
        byte known = first[c];
        if (known == NO || known == 0 && !learn(first, c, "" + c, 0)) {
            return false;
        }
        return canFollow(text, at, c) && canGoOn(text, at, c);
    }

    private boolean canFollow(String text, int at, char c) {
        char last = at == 0 ? ASCII : text.charAt(at - 1);
        if (last >= ASCII) {
            return true;
        }
        int pair = c * ASCII + last;
        return before[pair] == YES || before[pair] == 0 && learn(before, pair, "" + last + c, 1);
    }

    private boolean canGoOn(String text, int at, char c) {
        char next = at + 1 == text.length() ? ASCII : text.charAt(at + 1);
        if (next >= ASCII) {
            return true;
        }
        int pair = c * ASCII + next;
        return second[pair] == YES || second[pair] == 0 && learn(second, pair, "" + c + next, 0);
    }

    /** Two threads may learn the same at once: they learn the same. */
    private boolean learn(byte[] table, int index, String start, int from) {
        Matcher match = pattern.matcher(start);
        match.useTransparentBounds(true).useAnchoringBounds(false).region(from, start.length());
        // Where no match was found and the end was never looked beyond, nothing behind it can make one.
        boolean can = match.lookingAt() || match.hitEnd();
        table[index] = can ? YES : NO;
        return can;
    }
}
