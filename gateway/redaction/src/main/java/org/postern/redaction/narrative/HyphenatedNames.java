// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postern.redaction.text.Token;

/** Half of a double name must not stay: where one half of "Poppy-May" is hidden, the other goes with it. */
final class HyphenatedNames {

    private HyphenatedNames() {}

    /** A longer half in lower case is a word of its own. */
    private static final int SYLLABLE = 4;

    private static final Set<String> SUFFIXES = Set.of(
            "the", "a", "and", "to", "on", "in", "up", "off", "out", "he", "she", "they", "is", "was", "led", "run",
            "ish", "type", "esque", "free", "born", "made", "like", "wide", "side", "area", "way");

    /** @param shown what stays, also beside a hyphen */
    static List<Span> whole(Reading reading, List<Span> spans, List<Span> shown) {
        List<Span> whole = new ArrayList<>();
        for (Span span : spans) {
            Span wider = isName(span) ? widen(reading, span, shown) : span;
            Span last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            if (last != null && last.end() > wider.start()) {
                whole.set(whole.size() - 1, with(last, last.start(), Math.max(last.end(), wider.end())));
            } else {
                whole.add(wider);
            }
        }
        return whole;
    }

    private static boolean isName(Span span) {
        return span.label() == Label.PERSON_CHILD || span.label() == Label.PERSON_OTHER;
    }

    private static Span widen(Reading reading, Span span, List<Span> shown) {
        List<Token> inside = reading.tokensIn(span);
        if (inside.isEmpty()) {
            return span;
        }
        Token before = reading.near(inside.get(0), -1);
        Token after = reading.near(inside.get(inside.size() - 1), 1);
        int start = before != null && isHalf(reading, before, inside.get(0), before) ? before.start() : span.start();
        int end = after != null && isHalf(reading, inside.get(inside.size() - 1), after, after)
                ? after.end()
                : span.end();
        Span wider = with(span, start, end);
        if (wider.length() == span.length()) {
            return span;
        }
        boolean intoShown = shown.stream().anyMatch(stay -> stay.overlaps(wider) && !stay.overlaps(span));
        return intoShown ? span : wider;
    }

    private static boolean isHalf(Reading reading, Token left, Token right, Token other) {
        boolean joined = reading.text().between(left, right).equals("-") && other.letters();
        return joined && (other.capitalised() || other == right && isLowerHalf(left, right));
    }

    /** "Dae-won", and not "Smith-led" or "London-based". */
    private static boolean isLowerHalf(Token left, Token right) {
        return left.capitalised()
                && right.plain().length() > 1
                && right.plain().length() <= SYLLABLE
                && !SUFFIXES.contains(right.lower());
    }

    private static Span with(Span span, int start, int end) {
        return new Span(start, end, span.label(), span.rule(), span.confidence(), span.entity());
    }
}
