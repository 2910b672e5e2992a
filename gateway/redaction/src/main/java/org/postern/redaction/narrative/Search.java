// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.postern.redaction.text.WordList;

/** Where in a text a pattern is tried: anywhere, beside numbers, or only in a text that has one of some signs in it. */
sealed interface Search
        permits AtWords,
                FromWords,
                AroundSigns,
                BesideNumbers,
                BesideNumbers.Both,
                BesideNumbers.InCapitals,
                Search.GluedToDots,
                Search.IfAny {

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
    static BesideNumbers besideDigits(int before, int after) {
        return new BesideNumbers(Anchors.Kind.DIGITS, before, after);
    }

    /** The same beside numbers in figures and in words. */
    static BesideNumbers besideNumbers(int before, int after) {
        return new BesideNumbers(Anchors.Kind.NUMBERS, before, after);
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
        return new AroundSigns(List.of(signs), before, after);
    }

    /** Where something begins that is glued to words joined by a dot, and no longer than {@code most}. */
    static Search gluedToDots(int most) {
        return new GluedToDots(most);
    }

    /** From one of these words, in lower case, to so many characters behind it. */
    static Search fromWords(int before, int after, String... words) {
        return new FromWords(WordList.of(words), before, after);
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

    /** At what is glued to words that are joined by a dot. */
    record GluedToDots(int most) implements Search {

        @Override
        public void each(Reading reading, Form form, Consumer<Matcher> found) {
            form.eachAt(reading, reading.anchors().gluedToDots(reading.text().lower()), most, found);
        }
    }
}
