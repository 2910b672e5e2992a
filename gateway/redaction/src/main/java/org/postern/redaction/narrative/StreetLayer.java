// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/** Streets without a house number: "Osmaston Road", and in lower case "osmaston rd", but not "down the road". */
final class StreetLayer implements Layer {

    private static final int LONGEST = 3;

    @Override
    public List<Span> find(Reading reading) {
        List<Span> spans = new ArrayList<>();
        for (Token type : reading.tokens()) {
            if (!StreetTypes.isType(type.lower()) || type.index() == 0) {
                continue;
            }
            Token first = type;
            for (int back = 1; back <= LONGEST; back++) {
                Token before = reading.near(type, -back);
                if (before == null || !reading.adjoin(before, first) || !names(reading, before, type)) {
                    break;
                }
                first = before;
            }
            if (first != type) {
                spans.add(new Span(first.start(), type.end(), Label.ADDRESS, "street", 0.85, ""));
            }
        }
        return spans;
    }

    private static boolean names(Reading reading, Token word, Token type) {
        boolean plain = AllowList.isAllowed(word.lower()) || English.isFunctionWord(word.lower()) || !word.letters();
        if (plain || NameWords.isRelation(word.lower())) {
            return false;
        }
        boolean titled = word.capitalised() && type.capitalised() && !type.allCapitals();
        return titled || !English.isWord(word.lower()) && (reading.style(word) != Style.USUAL || word.capitalised());
    }
}
