// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.postern.redaction.text.Token;

/** Where in a text a pattern is tried: anywhere, beside numbers, or only in a text that has one of some signs in it. */
sealed interface Search {

    /** Calls back for each match, first to last. */
    void each(Reading reading, Form form, Consumer<Matcher> found);

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

    /** From so many characters before one of these signs to so many behind it. */
    static Search around(int before, int after, String... signs) {
        return new Around(List.of(signs), before, after);
    }

    /** The same beside words that are joined by a dot. */
    static Search besideDots(int before, int after) {
        return new Beside(Anchors.Kind.DOTS, before, after);
    }

    /** From one of these words, in lower case, to so many characters behind it. */
    static Search fromWords(int before, int after, String... words) {
        return new FromWords(Set.of(words), before, after);
    }

    /** Stretches around certain words. */
    record FromWords(Set<String> words, int before, int after) implements Search {

        @Override
        public void each(Reading reading, Form form, Consumer<Matcher> found) {
            List<Token> anchors = reading.tokens().stream()
                    .filter(token -> words.contains(token.lower()))
                    .toList();
            form.each(
                    reading,
                    Anchors.around(
                            anchors, before, after, reading.text().lower().length()),
                    found);
        }
    }

    /** Stretches around certain signs. */
    record Around(List<String> signs, int before, int after) implements Search {

        @Override
        public void each(Reading reading, Form form, Consumer<Matcher> found) {
            String text = reading.text().lower();
            List<Anchors.Window> windows = new ArrayList<>();
            for (String sign : signs) {
                int end = 0;
                for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, Math.max(end, at + 1))) {
                    int start = Math.max(end, at - before);
                    end = Math.min(text.length(), at + sign.length() + after);
                    windows.add(new Anchors.Window(start, end));
                }
            }
            form.each(reading, windows, found);
        }
    }

    /** The whole text, if it has one of the signs. */
    record IfAny(List<String> signs) implements Search {

        @Override
        public void each(Reading reading, Form form, Consumer<Matcher> found) {
            String text = reading.text().lower();
            for (String sign : signs) {
                if (text.contains(sign)) {
                    form.each(reading, List.of(new Anchors.Window(0, text.length())), found);
                    return;
                }
            }
        }
    }

    /** Stretches around numbers; what stands outside a stretch can still be looked at, but is no part of a match. */
    record Beside(Anchors.Kind kind, int before, int after) implements Search {

        @Override
        public void each(Reading reading, Form form, Consumer<Matcher> found) {
            form.each(
                    reading,
                    reading.anchors()
                            .windows(kind, before, after, reading.text().lower().length()),
                    found);
        }
    }
}
