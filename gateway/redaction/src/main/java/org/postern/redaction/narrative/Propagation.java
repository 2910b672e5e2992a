// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/** A name found once is hidden everywhere: at the start of a sentence, in lower case, in another text of the document. */
final class Propagation {

    private static final String RULE = "named-elsewhere";
    private static final double CONFIDENCE = 0.85;
    private static final int SHORTEST = 3;

    private final Map<String, Span> words = new HashMap<>();

    /** Takes the words of names and places that were found in one text. */
    void learn(Reading reading, List<Span> found) {
        for (Span span : found) {
            Label.Numbering numbering = span.label().numbering();
            boolean name = span.label() == Label.PERSON_CHILD || numbering != Label.Numbering.NONE;
            if (!name || span.label() == Label.ADDRESS) {
                continue;
            }
            List<Token> inside = reading.tokensIn(span);
            for (Token token : inside) {
                if (teaches(token, span, inside.size())) {
                    words.merge(token.lower(), span, (a, b) -> a.confidence() >= b.confidence() ? a : b);
                }
            }
        }
    }

    /** The words learnt, wherever they stand in a text. */
    List<Span> find(Reading reading) {
        List<Span> spans = new ArrayList<>();
        for (Token token : reading.tokens()) {
            Span source = source(token);
            if (source == null) {
                continue;
            }
            boolean ordinary = English.isWord(token.lower()) || AllowList.isAllowed(token.lower());
            if (!ordinary || NameContext.isKnownName(reading, token)) {
                spans.add(new Span(
                        token.start(),
                        token.end(),
                        source.label(),
                        RULE,
                        Math.min(CONFIDENCE, source.confidence()),
                        source.entity()));
            }
        }
        return spans;
    }

    private Span source(Token token) {
        Span exact = words.get(token.lower());
        String lower = token.lower();
        boolean plural =
                exact == null && lower.length() > SHORTEST + 1 && lower.endsWith("s") && !English.isWord(lower);
        return plural ? words.get(lower.substring(0, lower.length() - 1)) : exact;
    }

    /** A plain word inside a longer name that is not sure ("Big Issue") teaches nothing. */
    private static boolean teaches(Token token, Span span, int words) {
        boolean person = span.label() == Label.PERSON_CHILD || span.label() == Label.PERSON_OTHER;
        boolean generic = NameWords.isTitle(token.lower())
                || NameWords.isParticle(token.lower())
                || English.isFunctionWord(token.lower())
                || OrganisationWords.isKind(token.lower());
        boolean longEnough =
                token.plain().length() >= SHORTEST || person && token.plain().length() == 2;
        boolean sure = words == 1 || span.confidence() >= Span.STRONG || !English.isWord(token.lower());
        return sure && longEnough && !generic && !token.digits() && (person || !English.isWord(token.lower()));
    }
}
