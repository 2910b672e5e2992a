// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.postern.redaction.narrative.FeatureRow.pair;

/**
 * What the {@link SecondLook} is told of each token beside what the first look thought of it.
 *
 * @param words  a number for each token, equal for the same word
 * @param kinds  a number for each kind of word: parts of speech, lists and capitals
 * @param speech the likeliest part of speech
 * @param gaps   what stands before each token, with one more for the end
 * @param hidden what the rules made of it
 */
record Sight(int[] words, int[] kinds, char[] speech, char[] gaps, char[] hidden) {

    static Sight of(Reading reading, TokenView[] views, char[] gaps, char[] hidden) {
        int[] kinds = new int[views.length];
        char[] speech = new char[views.length];
        for (int i = 0; i < views.length; i++) {
            TokenView view = views[i];
            kinds[i] = pair(view.speech().hashCode(), pair(view.lists().hashCode(), view.shape()));
            speech[i] = view.first();
        }
        return new Sight(SecondLook.words(reading), kinds, speech, gaps, hidden);
    }
}
