// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a text a pattern is tried: anywhere, beside numbers, or only in a text that has one of some signs in it. */
sealed interface Search {

    /** Calls back for each match, first to last. */
    void each(Reading reading, Pattern pattern, Consumer<Matcher> found);

    static Search everywhere() {
        return new IfAny(List.of(""));
    }

    /** In texts that have one of these in them. */
    static Search ifAny(String... signs) {
        return new IfAny(List.of(signs));
    }

    /** From so many characters before a token with a digit to so many behind it. */
    static Search besideDigits(int before, int after) {
        return new Beside(Anchors.Kind.DIGITS, before, after);
    }

    /** The same beside numbers in figures and in words. */
    static Search besideNumbers(int before, int after) {
        return new Beside(Anchors.Kind.NUMBERS, before, after);
    }

    /** The whole text, if it has one of the signs. */
    record IfAny(List<String> signs) implements Search {

        @Override
        public void each(Reading reading, Pattern pattern, Consumer<Matcher> found) {
            String text = reading.text().lower();
            for (String sign : signs) {
                if (text.contains(sign)) {
                    Matcher match = pattern.matcher(reading.searched());
                    while (match.find()) {
                        found.accept(match);
                    }
                    return;
                }
            }
        }
    }

    /** Stretches around numbers; what stands outside a stretch can still be looked at, but is no part of a match. */
    record Beside(Anchors.Kind kind, int before, int after) implements Search {

        @Override
        public void each(Reading reading, Pattern pattern, Consumer<Matcher> found) {
            Matcher match = pattern.matcher(reading.searched());
            match.useTransparentBounds(true).useAnchoringBounds(false);
            for (Anchors.Window window : reading.anchors()
                    .windows(kind, before, after, reading.text().lower().length())) {
                match.region(window.start(), window.end());
                while (match.find()) {
                    found.accept(match);
                }
            }
        }
    }
}
