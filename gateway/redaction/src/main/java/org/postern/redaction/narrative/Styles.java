// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Arrays;
import java.util.List;
import org.postern.redaction.text.ReadText;
import org.postern.redaction.text.Token;

/** The style of each paragraph of a text: a careful worker may quote a message that has no capitals at all. */
final class Styles {

    /** A shorter paragraph says too little about itself and is taken to be like the whole. */
    private static final int ENOUGH = 8;

    private final Style whole;
    private final Style[] byToken;

    private Styles(Style whole, Style[] byToken) {
        this.whole = whole;
        this.byToken = byToken;
    }

    static Styles of(ReadText text) {
        List<Token> tokens = text.tokens();
        Style whole = Style.of(tokens);
        Style[] byToken = new Style[tokens.size()];
        int start = 0;
        for (int i = 1; i <= byToken.length; i++) {
            if (i == byToken.length || text.lineEndsBetween(tokens.get(i - 1), tokens.get(i))) {
                List<Token> paragraph = tokens.subList(start, i);
                Arrays.fill(byToken, start, i, paragraph.size() < ENOUGH ? whole : Style.of(paragraph));
                start = i;
            }
        }
        return new Styles(whole, byToken);
    }

    Style whole() {
        return whole;
    }

    Style at(Token token) {
        return byToken[token.index()];
    }

    boolean anyLower() {
        return whole == Style.LOWER || Arrays.asList(byToken).contains(Style.LOWER);
    }
}
