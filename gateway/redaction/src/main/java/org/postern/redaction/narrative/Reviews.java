// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;

/** What a person is shown before release: weak finds that were hidden, and a style in which finds are less sure. */
final class Reviews {

    private static final String WEAK = "Hidden, but not surely a name or number: check.";
    private static final String LOWER = "Written almost without capitals, where names are easily missed: read it once.";

    private Reviews() {}

    static List<Review> of(Reading reading, List<Span> spans) {
        List<Review> reviews = new ArrayList<>();
        if (reading.styles().anyLower()) {
            reviews.add(new Review(0, Math.min(1, reading.text().original().length()), LOWER));
        }
        spans.stream()
                .filter(span -> span.confidence() < Span.STRONG)
                .forEach(span -> reviews.add(new Review(span.start(), span.end(), WEAK)));
        return reviews;
    }
}
