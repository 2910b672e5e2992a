// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A written form: a regular expression over the lower-case reading that is tried only where a match of it can begin,
 * which finds the same as trying it everywhere in a fraction of the time. Where that is, {@link Beginnings} says of all
 * forms together.
 */
final class Form {

    private final int number;
    private final Pattern pattern;
    /** What stands before a match decides whether it can begin: then its first characters say nothing. */
    private final boolean looksBack;

    /** @param number its place in the {@link FormBook} */
    Form(int number, String expression) {
        this.number = number;
        this.pattern = Pattern.compile(expression);
        this.looksBack = expression.contains("(?<=")
                || expression.contains("\\B")
                || pattern.matcher("").matches();
    }

    /** The one form of an expression. */
    static Form of(String expression) {
        return FormBook.form(expression);
    }

    int number() {
        return number;
    }

    String expression() {
        return pattern.pattern();
    }

    /** @param group as in the expression */
    boolean hasGroup(String group) {
        return pattern.pattern().contains("(?<" + group + ">");
    }

    /** Calls back for each match inside one of the windows, first to last; none overlaps another. */
    void each(Reading reading, Windows windows, Consumer<Matcher> found) {
        each(reading, windows, place -> true, found);
    }

    /** @param start whether to try where a match can begin */
    void each(Reading reading, Windows windows, IntPredicate start, Consumer<Matcher> found) {
        Beginnings beginnings = reading.beginnings();
        Matcher match = null;
        for (int i = 0; i < windows.count(); i++) {
            int end = windows.end(i);
            int at = beginnings.next(this, windows.start(i), end);
            while (at < end) {
                int from = at + 1;
                if (start.test(at)) {
                    match = match == null ? matcher(reading) : match;
                    if (match.region(at, end).lookingAt()) {
                        from = Math.max(from, match.end());
                        found.accept(match);
                    }
                }
                at = beginnings.next(this, from, end);
            }
        }
    }

    /** Calls back for each match that begins at one of the places and is no longer than {@code most}. */
    void eachAt(Reading reading, Places places, int most, Consumer<Matcher> found) {
        Matcher match = null;
        int from = 0;
        for (int i = 0; i < places.count(); i++) {
            int at = places.at(i);
            if (at < from || reading.beginnings().next(this, at, at + 1) != at) {
                continue;
            }
            match = match == null ? matcher(reading) : match;
            int end = Math.min(reading.text().lower().length(), at + most);
            if (match.region(at, end).lookingAt()) {
                from = match.end();
                found.accept(match);
            }
        }
    }

    private Matcher matcher(Reading reading) {
        return pattern.matcher(reading.searched()).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Whether a match can begin with the character at {@code from} when no more is known than what stands around it. */
    boolean canBegin(String around, int from) {
        if (looksBack) {
            return true;
        }
        Matcher match = pattern.matcher(around);
        match.useTransparentBounds(true).useAnchoringBounds(false).region(from, around.length());
        // Where no match was found and the end was never looked beyond, nothing behind it can make one.
        return match.lookingAt() || match.hitEnd();
    }
}
