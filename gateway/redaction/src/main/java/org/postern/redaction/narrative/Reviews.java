// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a person is shown before release: weak finds that were hidden, and what stays but might give somebody away. */
final class Reviews {

    private static final String WEAK = "Hidden, but not surely a name or number: check.";
    private static final String KEPT = "Kept, but it might be a name, place or number: check.";
    private static final String LOWER = "Written almost without capitals, where names are easily missed: read it once.";

    private static final int MOST_HIDDEN = 1;

    /** A guess that the model agrees with to this extent is none any more. */
    private static final double AGREED = 0.4;

    private Reviews() {}

    /**
     * @param merged the spans in places of the reading, {@code spans} the same in places of the original
     * @param shown  what the recipient is rightly shown, of which nobody needs to be asked
     */
    static List<Review> of(Reading reading, List<Span> merged, List<Span> spans, List<Span> shown, NameScores scores) {
        Caution caution = reading.options().caution();
        List<Review> reviews = new ArrayList<>();
        for (int doubtful : doubtful(reading, merged, scores)) {
            Span span = spans.get(doubtful);
            reviews.add(new Review(span.start(), span.end(), WEAK));
        }
        List<Span> settled = Stream.concat(merged.stream(), shown.stream()).toList();
        int left = Math.max(0, caution.highlights() - reviews.size());
        for (Stretch stretch : KeptWords.of(reading, settled, scores, left)) {
            int start = reading.text().originalStart(stretch.first().start());
            reviews.add(
                    new Review(start, reading.text().originalEnd(stretch.last().end()), KEPT));
        }
        if (reviews.isEmpty() && reading.styles().anyLower()) {
            reviews.add(new Review(0, Math.min(1, reading.text().original().length()), LOWER));
        }
        reviews.sort(Comparator.comparingInt(Review::start));
        return reviews;
    }

    /** Numbers of the spans that were hidden with the least right, each word once. */
    private static List<Integer> doubtful(Reading reading, List<Span> merged, NameScores scores) {
        Map<String, Integer> byText = new LinkedHashMap<>();
        double[] sure = new double[merged.size()];
        for (int i = 0; i < merged.size(); i++) {
            Span span = merged.get(i);
            sure[i] = NameJudge.isGuess(span) || span.rule().equals(NumberJudge.RULE)
                    ? scores.most(reading, span)
                    : span.confidence() < Span.STRONG ? scores.most(reading, span) : 1;
            if (sure[i] < AGREED) {
                byText.merge(
                        reading.text().lower().substring(span.start(), span.end()),
                        i,
                        (a, b) -> sure[a] <= sure[b] ? a : b);
            }
        }
        return byText.values().stream()
                .sorted(Comparator.comparingDouble(i -> sure[i]))
                .limit(MOST_HIDDEN)
                .toList();
    }
}
