// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postern.redaction.text.Token;

/** Who speaks in a copied chat or a set of minutes: the same word before a colon at the start of several lines. */
final class SpeakerLayer implements Layer {

    private static final int OFTEN = 2;

    @Override
    public List<Span> find(Reading reading) {
        Map<String, List<Token>> labels = new HashMap<>();
        for (Token token : reading.tokens()) {
            if (isLabel(reading, token)) {
                labels.computeIfAbsent(token.lower(), word -> new ArrayList<>()).add(token);
            }
        }
        List<Span> spans = new ArrayList<>();
        for (Map.Entry<String, List<Token>> label : labels.entrySet()) {
            if (label.getValue().size() >= OFTEN && labels.size() > 1 && !isPlain(label.getKey())) {
                label.getValue()
                        .forEach(token -> spans.add(
                                new Span(token.start(), token.end(), Label.PERSON_OTHER, "speaker", Span.STRONG, "")));
            }
        }
        return spans;
    }

    private static boolean isLabel(Reading reading, Token token) {
        String text = reading.text().plain();
        boolean lineStart = token.index() == 0
                || reading.text().between(reading.near(token, -1), token).indexOf('\n') >= 0;
        return lineStart && token.letters() && token.end() < text.length() && text.charAt(token.end()) == ':';
    }

    private static boolean isPlain(String lower) {
        return AllowList.isTerm(lower)
                || NameWords.isRelation(lower)
                || NameWords.isTitle(lower)
                || org.postern.redaction.text.English.isFunctionWord(lower)
                || org.postern.redaction.text.English.isCommon(lower) && !Names.isWordName(lower);
    }
}
