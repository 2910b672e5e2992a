// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;
import java.util.Set;
import org.postern.redaction.text.Token;

/** How likely each token of a text is part of a name, 0 to 1, as the model sees it beside what the rules found. */
final class NameScores {

    private final double[] person;
    private final double[] place;

    private NameScores(int size) {
        this.person = new double[size];
        this.place = new double[size];
    }

    /** @param spans what the rules hide, in places of the reading */
    static NameScores of(Reading reading, List<Span> spans, NameModel model) {
        NameFeatures features = NameFeatures.of(reading, spans, Set.of());
        NameScores scores = new NameScores(reading.tokens().size());
        for (Token token : reading.tokens()) {
            if (NameFeatures.isLookedAt(token)) {
                int[] row = features.of(token);
                scores.person[token.index()] = model.person(row);
                scores.place[token.index()] = model.place(row);
            }
        }
        return scores;
    }

    double person(Token token) {
        return person[token.index()];
    }

    double place(Token token) {
        return place[token.index()];
    }

    double most(Token token) {
        return Math.max(person[token.index()], place[token.index()]);
    }

    /** The likeliest token of a span. */
    double most(Reading reading, Span span) {
        double most = 0;
        for (Token token : reading.tokensTouching(span)) {
            most = Math.max(most, most(token));
        }
        return most;
    }
}
