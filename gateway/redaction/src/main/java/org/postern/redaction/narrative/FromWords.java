// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.postern.redaction.text.Token;

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
