// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.HashMap;
import java.util.Map;
import org.postern.redaction.text.Token;

/** How the same word is used throughout one text: how often, with articles, with capitals, as an owner. */
final class WordUses {

    private static final int MOST = 4;

    private static final class Use {
        private int times;
        private int hidden;
        private boolean determined;
        private boolean capital;
        private boolean owner;
    }

    private final Map<String, Use> uses = new HashMap<>();

    WordUses(Reading reading, char[] hidden, TokenView[] views) {
        for (Token token : reading.tokens()) {
            Use use = uses.computeIfAbsent(token.lower(), word -> new Use());
            Token before = reading.near(token, -1);
            Token after = reading.near(token, 1);
            use.times++;
            use.hidden += hidden[token.index()] == 'P' ? 1 : 0;
            use.determined |= before != null && Determiner.isOne(before.lower());
            use.capital |= views[token.index()].shape() == 'C';
            use.owner |= after != null
                    && after.lower().equals("s")
                    && reading.text().between(token, after).equals("'");
        }
    }

    /** One number for all of it. */
    int of(Token token) {
        Use use = uses.get(token.lower());
        if (use.times == 1) {
            return 0;
        }
        int often = Math.min(MOST, use.times - 1);
        int found = use.hidden * 2 > use.times ? 2 : use.hidden > 0 ? 1 : 0;
        return ((often * 3 + found) * 2 + (use.determined ? 1 : 0)) * 4 + (use.capital ? 2 : 0) + (use.owner ? 1 : 0);
    }
}
