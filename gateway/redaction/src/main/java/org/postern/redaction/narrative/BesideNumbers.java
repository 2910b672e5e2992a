// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.postern.redaction.text.Token;

/** Windows around numbers; what stands outside a window can still be looked at, but is no part of a match. */
record BesideNumbers(Anchors.Kind kind, int before, int after) implements Search {

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

    /** Not at a letter that is written small. */
    record InCapitals(BesideNumbers numbers) implements Search {

        @Override
        public void each(Reading reading, Form form, Consumer<Matcher> found) {
            if (reading.beginnings().any(form)) {
                String plain = reading.text().plain();
                form.each(reading, numbers.windows(reading), at -> !Character.isLowerCase(plain.charAt(at)), found);
            }
        }
    }

    /** Those windows around numbers that have a certain word in them. */
    record Both(BesideNumbers numbers, Predicate<String> word) implements Search {

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
