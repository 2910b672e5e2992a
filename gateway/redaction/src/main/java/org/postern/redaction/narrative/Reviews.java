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

    private static final int FEWEST_KEPT = 4;

    /** A guess that the model agrees with to this extent is none any more. */
    private static final double AGREED = 0.85;

    private Reviews() {}

    /** @param merged the spans in places of the reading, {@code spans} the same in places of the original */
    static List<Review> of(Reading reading, List<Span> merged, List<Span> spans, NameScores scores) {
        Caution caution = reading.options().caution();
        List<Review> reviews = new ArrayList<>();
        String text = reading.text().original();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (isDoubtful(reading, merged.get(i), scores)
                    && seen.add(text.substring(span.start(), span.end()).toLowerCase(Locale.ROOT))) {
                reviews.add(new Review(span.start(), span.end(), WEAK));
            }
        }
        for (Token token :
                KeptWords.of(reading, merged, scores, Math.max(FEWEST_KEPT, caution.highlights() - reviews.size()))) {
            reviews.add(new Review(
                    reading.text().originalStart(token.start()), reading.text().originalEnd(token.end()), KEPT));
        }
        if (reviews.isEmpty() && reading.styles().anyLower()) {
            reviews.add(new Review(0, Math.min(1, text.length()), LOWER));
        }
        reviews.sort(Comparator.comparingInt(Review::start));
        return reviews;
    }

    private static boolean isDoubtful(Reading reading, Span span, NameScores scores) {
        return NameJudge.isGuess(span) ? scores.most(reading, span) < AGREED : span.confidence() < Span.STRONG;
    }
}
