// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;
import java.util.Set;

/**
 * Guesses at words of which readers agreed that they are no names: they are taken back. What a case knows, what has a
 * written form and a longer name of which the word is a part stay hidden.
 */
final class AgreedWords {

    private AgreedWords() {}

    /** @param spans of the reading, none overlapping */
    static List<Span> among(Reading reading, List<Span> spans) {
        Set<String> agreed = reading.known().agreed();
        return agreed.isEmpty()
                ? List.of()
                : spans.stream()
                        .filter(span -> isGuess(span) && agreed.contains(words(reading, span)))
                        .toList();
    }

    private static boolean isGuess(Span span) {
        return NameJudge.isGuess(span) && !span.rule().startsWith("known");
    }

    private static String words(Reading reading, Span span) {
        return reading.text().lower().substring(span.start(), span.end());
    }
}
