// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.postern.redaction.text.Token;

/** What a person is shown before release: weak finds that were hidden, and what stays but might give somebody away. */
final class Reviews {

    private static final String WEAK = "Hidden, but not surely a name or number: check.";
    private static final String KEPT = "Kept, but it might be a name, place or number: check.";
    private static final String LOWER = "Written almost without capitals, where names are easily missed: read it once.";

    private Reviews() {}

    /** @param merged the spans in places of the reading, {@code spans} the same in places of the original */
    static List<Review> of(Reading reading, List<Span> merged, List<Span> spans) {
        List<Review> reviews = new ArrayList<>();
        String text = reading.text().original();
        Set<String> seen = new HashSet<>();
        spans.stream()
                .filter(span -> span.confidence() < Span.STRONG)
                .filter(span ->
                        seen.add(text.substring(span.start(), span.end()).toLowerCase(Locale.ROOT)))
                .forEach(span -> reviews.add(new Review(span.start(), span.end(), WEAK)));
        for (Token token : KeptWords.of(reading, merged)) {
            reviews.add(new Review(
                    reading.text().originalStart(token.start()), reading.text().originalEnd(token.end()), KEPT));
        }
        if (reading.styles().anyLower()) {
            reviews.add(new Review(0, Math.min(1, text.length()), LOWER));
        }
        reviews.sort(Comparator.comparingInt(Review::start));
        return reviews;
    }
}
