// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.redaction.text.Token;

/** The neutral words of a {@link TokenBook} in a text that was redacted before: what numbers them is no door and no mark. */
final class Placeholders {

    private static final Set<String> WORDS = Arrays.stream(Label.values())
            .filter(label -> label.numbering() != Label.Numbering.NONE)
            .map(Label::word)
            .collect(Collectors.toUnmodifiableSet());

    private Placeholders() {}

    /** Whether the token is the "2" of "[Place 2]". */
    static boolean isNumber(Reading reading, Token token) {
        String text = reading.text().plain();
        Token word = reading.near(token, -1);
        return token.end() < text.length()
                && text.charAt(token.end()) == ']'
                && word != null
                && word.start() > 0
                && text.charAt(word.start() - 1) == '['
                && WORDS.contains(word.plain());
    }
}
