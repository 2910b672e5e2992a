// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;
import org.postern.redaction.text.Token;

/** How a text uses capitals, which decides how much a capital says about a name. */
enum Style {
    /** As in a book: a capital inside a sentence means a name. */
    USUAL,
    /** Next to no capitals, as in a message typed on a phone: a name looks like any word. */
    LOWER,
    /** Next to nothing but capitals, as in older police forms. */
    UPPER;

    static Style of(List<Token> tokens) {
        int words = 0;
        int starts = 0;
        int capitalStarts = 0;
        int shouted = 0;
        int lowerI = 0;
        for (Token token : tokens) {
            lowerI += token.plain().equals("i") ? 1 : 0;
            if (!token.letters() || token.plain().length() < 2) {
                continue;
            }
            words++;
            shouted += token.allCapitals() ? 1 : 0;
            if (token.sentenceStart()) {
                starts++;
                capitalStarts += token.capitalised() ? 1 : 0;
            }
        }
        if (words > 0 && shouted * 10 >= words * 6) {
            return UPPER;
        }
        boolean fewCapitals = starts > 0 && capitalStarts * 2 < starts;
        return fewCapitals || lowerI > 1 && lowerI * 40 > words ? LOWER : USUAL;
    }
}
