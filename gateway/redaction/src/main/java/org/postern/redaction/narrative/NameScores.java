// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;
import java.util.Set;
import org.postern.redaction.narrative.NameModel.Head;
import org.postern.redaction.text.Token;

/** How likely each token of a text is part of a name or of a number that identifies, 0 to 1, as the model sees it. */
final class NameScores {

    private final double[] person;
    private final double[] place;
    private final double[] number;
    private final double[] age;

    private NameScores(int size) {
        this.person = new double[size];
        this.place = new double[size];
        this.number = new double[size];
        this.age = new double[size];
    }

    /** @param spans what the rules hide, in places of the reading */
    static NameScores of(Reading reading, List<Span> spans, NameModel model) {
        NameFeatures features = NameFeatures.of(reading, spans, Set.of());
        NumberFeatures numbers = features.numbers();
        int size = reading.tokens().size();
        NameScores first = new NameScores(size);
        NameScores scores = new NameScores(size);
        int[][] rows = new int[size][];
        for (Token token : reading.tokens()) {
            int i = token.index();
            if (NameFeatures.isLookedAt(token)) {
                rows[i] = features.of(token);
                first.person[i] = model.likely(Head.PERSON, rows[i]);
                first.place[i] = model.likely(Head.PLACE, rows[i]);
            }
            if (NumberFeatures.isLookedAt(token)) {
                int[] row = numbers.of(token);
                scores.number[i] = model.likely(Head.NUMBER, row);
                scores.age[i] = model.likely(Head.AGE, row);
            }
        }
        SecondLook again = new SecondLook(features.sight(), first.person, first.place);
        for (int i = 0; i < size; i++) {
            if (rows[i] != null) {
                int[] row = again.of(i, rows[i]);
                scores.person[i] = model.likely(Head.PERSON_AGAIN, row);
                scores.place[i] = model.likely(Head.PLACE_AGAIN, row);
            }
        }
        return scores;
    }

    double person(Token token) {
        return person[token.index()];
    }

    /** Part of a place's name; "street" or "school" by itself is none. */
    double place(Token token) {
        return OrganisationWords.isKind(token.lower()) && !token.capitalised() ? 0 : place[token.index()];
    }

    /** A number, or a piece of one, that belongs to one person, house, car or case. */
    double number(Token token) {
        return number[token.index()];
    }

    double age(Token token) {
        return age[token.index()];
    }

    /** Of a name. */
    double most(Token token) {
        return Math.max(person(token), place(token));
    }

    /** The likeliest token of a span. */
    double most(Reading reading, Span span) {
        double most = 0;
        for (Token token : reading.tokensTouching(span)) {
            most = Math.max(most, Math.max(most(token), number(token)));
        }
        return most;
    }
}
