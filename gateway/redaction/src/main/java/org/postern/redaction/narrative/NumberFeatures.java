// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.postern.redaction.narrative.FeatureRow.pair;

import java.util.List;
import org.postern.redaction.text.Lexicon;
import org.postern.redaction.text.Token;

/**
 * What speaks for or against a number, or a piece of a registration mark, belonging to one house, car, case or person, and
 * what speaks for an age: its size, its neighbours, what is spoken of beside it, and what the rules made of it.
 */
final class NumberFeatures {

    private static final TokenView EDGE = new TokenView("^", "", "^", '^', Lexicon.of(""));
    private static final int BEFORE = 8;
    private static final int AFTER = 3;

    private final Reading reading;
    private final TokenView[] views;
    private final char[] gaps;
    private final char[] hidden;
    private final int[] rules;
    private final FeatureRow row = new FeatureRow();

    NumberFeatures(Reading reading, TokenView[] views, char[] gaps, char[] hidden, int[] rules) {
        this.reading = reading;
        this.views = views;
        this.gaps = gaps;
        this.hidden = hidden;
        this.rules = rules;
    }

    /** Whatever has a digit in it, words for numbers, and short groups of letters that are no words. */
    static boolean isLookedAt(Token token) {
        return NumberKind.of(token) != NumberKind.NONE;
    }

    int[] of(Token token) {
        int i = token.index();
        row.clear();
        int kind = NumberKind.of(token).ordinal();
        int shape = NumberKind.size(token);
        int style = reading.style(token).ordinal();
        int lead = pair(view(i - 1).word().hashCode(), gap(i));
        int tail = pair(view(i + 1).word().hashCode(), gap(i + 1));
        int left2 = pair(view(i - 2).word().hashCode(), gap(i - 1));
        int right2 = pair(view(i + 2).word().hashCode(), gap(i + 2));
        row.add(101, kind, shape, 0);
        row.add(102, kind, shape, style);
        row.add(103, kind, lead, 0);
        row.add(104, kind, tail, 0);
        row.add(105, shape, lead, kind);
        row.add(106, shape, tail, kind);
        row.add(107, lead, tail, kind);
        row.add(108, left2, lead, kind);
        row.add(109, tail, right2, kind);
        row.add(110, left2, 0, kind);
        row.add(111, right2, 0, kind);
        row.add(112, pair(gap(i), gap(i + 1)), kind, shape);
        row.add(113, rules[i], kind, 0);
        row.add(114, rules[i], lead, kind);
        row.add(115, pair(hidden(i - 1), gap(i)), kind, shape);
        row.add(116, pair(hidden(i + 1), gap(i + 1)), kind, shape);
        row.add(117, pair(hidden(i - 1), hidden(i + 1)), kind, hidden(i));
        row.add(118, kindAt(i - 1), pair(kindAt(i + 1), kind), pair(gap(i), gap(i + 1)));
        row.add(119, kindAt(i - 1), pair(kindAt(i - 2), kind), shape);
        row.add(120, speech(i - 1), pair(speech(i + 1), kind), shape);
        row.add(121, token.sentenceStart() ? 1 : 0, kind, shape);
        topics(i, kind, shape);
        return row.toArray();
    }

    /** What is spoken of in the words before and just behind, and how far off it is. */
    private void topics(int i, int kind, int shape) {
        int seen = 0;
        int nearest = 0;
        for (int back = 1; back <= BEFORE && i - back >= 0; back++) {
            int topic = NumberTopics.of(reading.tokens().get(i - back).lower()).ordinal();
            if (topic > 0 && (seen & 1 << topic) == 0) {
                seen |= 1 << topic;
                row.add(130, topic, Math.min(back, 4), kind);
                row.add(131, topic, 0, pair(kind, shape));
                if (nearest == 0) {
                    nearest = topic;
                }
            }
        }
        int behind = 0;
        for (int ahead = 1; ahead <= AFTER && i + ahead < views.length; ahead++) {
            int topic = NumberTopics.of(reading.tokens().get(i + ahead).lower()).ordinal();
            if (topic > 0 && (behind & 1 << topic) == 0) {
                behind |= 1 << topic;
                row.add(132, topic, ahead, kind);
            }
        }
        row.add(133, nearest, kind, shape);
        row.add(134, seen, kind, 0);
        row.add(135, nearest, pair(view(i - 1).word().hashCode(), gap(i)), kind);
    }

    private int kindAt(int i) {
        List<Token> tokens = reading.tokens();
        return i < 0 || i >= tokens.size() ? -1 : NumberKind.of(tokens.get(i)).ordinal();
    }

    private char speech(int i) {
        return view(i).first();
    }

    private TokenView view(int i) {
        return i < 0 || i >= views.length ? EDGE : views[i];
    }

    private char gap(int i) {
        return i < 0 || i >= gaps.length ? '#' : gaps[i];
    }

    private char hidden(int i) {
        return i < 0 || i >= hidden.length ? '^' : hidden[i];
    }
}
