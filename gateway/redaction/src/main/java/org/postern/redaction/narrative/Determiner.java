// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Set;
import org.postern.redaction.text.Token;

/** What stands before a thing and not before a name: an article, an owner, a number; at most three words before. */
final class Determiner {

    private static final Set<String> ARTICLES =
            Set.of("a", "an", "the", "da", "de", "dat", "this", "these", "those", "some", "any", "no", "every", "each");
    private static final Set<String> OWNERS =
            Set.of("my", "his", "her", "their", "our", "your", "ur", "yr", "its", "me", "mi");
    private static final int FARTHEST = 3;

    private Determiner() {}

    static boolean isOne(String lower) {
        return ARTICLES.contains(lower) || OWNERS.contains(lower);
    }

    /**
     * @param gaps what stands before each token
     * @return 0 for none, else which kind of determiner how far before
     */
    static int before(Reading reading, Token token, TokenView[] views, char[] gaps, char[] hidden) {
        for (int back = 1; back <= FARTHEST; back++) {
            Token before = reading.near(token, -back);
            if (before == null || gaps[before.index() + 1] != ' ') {
                return 0;
            }
            TokenView view = views[before.index()];
            if (ARTICLES.contains(before.lower())) {
                return 10 + back;
            }
            if (OWNERS.contains(before.lower()) || before.lower().equals("s")) {
                return 20 + back;
            }
            if (view.shape() == 'D' || view.entry().canBe('c')) {
                return 30 + back;
            }
            if (!view.entry().canBe('j') && !view.entry().canBe('n') || hidden[before.index()] != '-') {
                return 0;
            }
        }
        return 0;
    }
}
