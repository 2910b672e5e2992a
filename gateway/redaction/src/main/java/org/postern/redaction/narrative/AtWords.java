// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.postern.redaction.text.Token;

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
