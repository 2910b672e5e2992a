// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.postern.redaction.narrative.FeatureRow.pair;

import java.util.Set;
import org.postern.redaction.text.Token;

/**
 * What the words around a token say that do not stand right beside it ("they all call him the Vicar"), and the words
 * themselves as far as no list of names has them: what is learnt of "insta" and "kitchen" holds wherever they stand.
 */
final class FartherWords {

    private static final Set<String> CALLING = Set.of(
            "call",
            "calls",
            "called",
            "calling",
            "calld",
            "named",
            "name",
            "names",
            "nickname",
            "nicknamed",
            "aka",
            "alias",
            "known",
            "goes",
            "saved",
            "says",
            "signed");
    private static final int BACK = 6;
    private static final int ON = 4;

    private final Reading reading;
    private final TokenView[] views;
    private final char[] gaps;
    private final char[] hidden;

    FartherWords(Reading reading, TokenView[] views, char[] gaps, char[] hidden) {
        this.reading = reading;
        this.views = views;
        this.gaps = gaps;
        this.hidden = hidden;
    }

    void addTo(FeatureRow row, Token token) {
        int i = token.index();
        TokenView own = views[i];
        char first = own.first();
        if (own.lists().indexOf('N') < 0) {
            row.add(18, token.lower().hashCode(), 0, 0);
            row.add(19, token.lower().hashCode(), own.shape(), gaps[i]);
        }
        row.add(36, reading.word(token, -1).hashCode(), gaps[i], first);
        row.add(37, reading.word(token, 1).hashCode(), gaps[i + 1], first);
        row.add(63, wordAt(i - 3), 0, first);
        row.add(64, wordAt(i + 3), 0, first);
        int called = 0;
        int kin = 0;
        for (int back = BACK; back >= 1; back--) {
            String word = reading.word(token, -back);
            called = CALLING.contains(word) ? back : called;
            kin = NameWords.isRelation(word) || NameWords.isTitle(word) ? back : kin;
        }
        int verb = 0;
        for (int on = ON; on >= 1; on--) {
            verb = NameWords.isPersonVerb(reading.word(token, on)) ? on : verb;
        }
        int lists = own.lists().hashCode();
        row.add(65, called, first, own.shape());
        row.add(66, kin, first, own.shape());
        row.add(67, verb, first, own.shape());
        row.add(68, called, kin, lists);
        row.add(69, kin, verb, lists);
        row.add(70, pair(speech(i - 1), speech(i - 2)), pair(speech(i + 1), speech(i + 2)), first);
        row.add(71, pair(hidden(i - 1), hidden(i - 2)), pair(hidden(i + 1), hidden(i + 2)), first);
        row.add(
                72,
                pair(wordAt(i - 1), gaps[i]),
                pair(wordAt(i + 1), gaps[i + 1]),
                own.speech().hashCode());
    }

    private int wordAt(int i) {
        return i < 0 || i >= views.length ? '^' : views[i].word().hashCode();
    }

    private char speech(int i) {
        return i < 0 || i >= views.length ? '^' : views[i].first();
    }

    private char hidden(int i) {
        return i < 0 || i >= hidden.length ? '^' : hidden[i];
    }
}
