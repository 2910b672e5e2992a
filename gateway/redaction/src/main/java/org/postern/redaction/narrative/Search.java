// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.postern.redaction.text.Token;
import org.postern.redaction.text.WordList;

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
    static Beside besideDigits(int before, int after) {
        return new Beside(Anchors.Kind.DIGITS, before, after);
    }

    /** The same beside numbers in figures and in words. */
    static Beside besideNumbers(int before, int after) {
        return new Beside(Anchors.Kind.NUMBERS, before, after);
    }

    /** At the word before one of these words, and no longer than {@code most}. */
    static Search atWordBefore(int most, String... words) {
        return new AtWords(WordList.of(words), 1, most);
    }

    /** At one of these words, and no longer than {@code most}. */
    static Search atWords(int most, String... words) {
        return new AtWords(WordList.of(words), 0, most);
    }

    /** From so many characters before one of these signs to so many behind it. */
    static Search around(int before, int after, String... signs) {
        return new Around(List.of(signs), before, after);
    }

    /** Where something begins that is glued to words joined by a dot, and no longer than {@code most}. */
    static Search gluedToDots(int most) {
        return new GluedToDots(most);
    }

    /** From one of these words, in lower case, to so many characters behind it. */
    static Search fromWords(int before, int after, String... words) {
        return new FromWords(WordList.of(words), before, after);
    }

    /**
     * At certain words.
     *
     * @param back how many words before them
     */
    record AtWords(Set<String> words, int back, int most) implements Search {

        @Override
        public void each(Reading reading, Form form, Consumer<Matcher> found) {
            if (!reading.beginnings().any(form)) {
                return;
            }
            Places places = new Places();
            for (Token token : reading.tokens()) {
                if (token.index() >= back && words.contains(token.lower())) {
                    places.add(reading.tokens().get(token.index() - back).start());
                }
            }
            form.eachAt(reading, places, most, found);
        }
    }

    /** Windows around certain words. */
    record FromWords(Set<String> words, int before, int after) implements Search {

        @Override
        public void each(Reading reading, Form form, Consumer<Matcher> found) {
            if (!reading.beginnings().any(form)) {
                return;
            }
            List<Token> anchors = new ArrayList<>();
            for (Token token : reading.tokens()) {
                if (words.contains(token.lower())) {
                    anchors.add(token);
                }
            }
            int length = reading.text().lower().length();
            form.each(reading, Windows.around(anchors, before, after, length), found);
        }
    }

    /** Windows around certain signs. */
    record Around(List<String> signs, int before, int after) implements Search {

        @Override
        public void each(Reading reading, Form form, Consumer<Matcher> found) {
            String text = reading.text().lower();
            int[] next = signs.stream().mapToInt(sign -> at(text, sign, 0)).toArray();
            Windows windows = new Windows();
            int sign = first(next);
            while (next[sign] < text.length()) {
                int end = next[sign] + signs.get(sign).length() + after;
                windows.add(Math.max(0, next[sign] - before), Math.min(text.length(), end));
                next[sign] = at(text, signs.get(sign), next[sign] + 1);
                sign = first(next);
            }
            form.each(reading, windows, found);
        }

        private static int first(int[] next) {
            int first = 0;
            for (int i = 1; i < next.length; i++) {
                first = next[i] < next[first] ? i : first;
            }
            return first;
        }

        private static int at(String text, String sign, int from) {
            int at = text.indexOf(sign, from);
            return at < 0 ? text.length() : at;
        }
    }

    /** The whole text, if it has one of the signs. */
    record IfAny(List<String> signs) implements Search {

        @Override
        public void each(Reading reading, Form form, Consumer<Matcher> found) {
            String text = reading.text().lower();
            if (reading.beginnings().any(form) && signs.stream().anyMatch(text::contains)) {
                form.each(reading, Windows.of(0, text.length()), found);
            }
        }
    }

    /** Windows around numbers; what stands outside a window can still be looked at, but is no part of a match. */
    record Beside(Anchors.Kind kind, int before, int after) implements Search {

        @Override
        public void each(Reading reading, Form form, Consumer<Matcher> found) {
            if (reading.beginnings().any(form)) {
                form.each(reading, windows(reading), found);
            }
        }

        /** The same where a word that passes the test stands, too: nowhere else can the pattern match. */
        Search having(Predicate<String> word) {
            return new Both(this, word);
        }

        /** The same, but at no letter that is written small. */
        Search inCapitals() {
            return new InCapitals(this);
        }

        private Windows windows(Reading reading) {
            return reading.anchors()
                    .around(kind, before, after, reading.text().lower().length());
        }
    }

    /** At what is glued to words that are joined by a dot. */
    record GluedToDots(int most) implements Search {

        @Override
        public void each(Reading reading, Form form, Consumer<Matcher> found) {
            form.eachAt(reading, reading.anchors().gluedToDots(reading.text().lower()), most, found);
        }
    }

    /** Not at a letter that is written small. */
    record InCapitals(Beside numbers) implements Search {

        @Override
        public void each(Reading reading, Form form, Consumer<Matcher> found) {
            if (reading.beginnings().any(form)) {
                String plain = reading.text().plain();
                form.each(reading, numbers.windows(reading), at -> !Character.isLowerCase(plain.charAt(at)), found);
            }
        }
    }

    /** Those windows around numbers that have a certain word in them. */
    record Both(Beside numbers, Predicate<String> word) implements Search {

        @Override
        public void each(Reading reading, Form form, Consumer<Matcher> found) {
            if (!reading.beginnings().any(form)) {
                return;
            }
            Windows all = numbers.windows(reading);
            Windows some = new Windows();
            int next = 0;
            for (Token token : reading.tokens()) {
                while (next < all.count() && all.end(next) <= token.start()) {
                    next++;
                }
                if (next < all.count() && all.start(next) <= token.start() && word.test(token.lower())) {
                    some.add(all.start(next), all.end(next++));
                }
            }
            form.each(reading, some, found);
        }
    }
}
