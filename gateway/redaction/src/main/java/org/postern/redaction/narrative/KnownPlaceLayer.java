// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/** Finds the addresses, places and organisations of the case, whole or by the part that gives them away. */
final class KnownPlaceLayer implements Layer {

    private static final String RULE = "known-place";
    private static final int NUMBER_WORDS = 3;
    private static final int LONGEST_NUMBER = 9;
    private static final Set<String> BEFORE_PLACE = Set.of(
            "in", "at", "to", "from", "near", "around", "round", "via", "towards", "toward", "outside", "behind",
            "through", "of", "between", "leave", "left");

    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "his", "her", "my", "their", "it", "this", "that", "these", "those", "up", "him", "them");

    private final Function<Known, KnownPlaces> places;

    KnownPlaceLayer(Function<Known, KnownPlaces> places) {
        this.places = places;
    }

    @Override
    public List<Span> find(Reading reading) {
        KnownPlaces known = places.apply(reading.known());
        if (known.isEmpty()) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>();
        List<Token> tokens = reading.tokens();
        int i = 0;
        while (i < tokens.size()) {
            int end = longest(reading, known, tokens.get(i), spans);
            i = Math.max(i + 1, end);
        }
        return spans;
    }

    private static int longest(Reading reading, KnownPlaces known, Token first, List<Span> spans) {
        for (KnownPlaces.Phrase phrase : known.startingWith(StreetTypes.writtenOut(first.lower()))) {
            int last = first.index() + phrase.words().size() - 1;
            if (matches(reading, first, phrase)) {
                Token start = phrase.label() == Label.ADDRESS ? withNumber(reading, first) : first;
                spans.add(new Span(
                        start.start(), reading.tokens().get(last).end(), phrase.label(), RULE, 1.0, phrase.entity()));
                return last + 1;
            }
        }
        return -1;
    }

    /** "31 chandler", "twenty three cutlers": next door to the known address is as telling as the address. */
    private static Token withNumber(Reading reading, Token first) {
        Token from = first;
        for (int words = 0; words < NUMBER_WORDS; words++) {
            Token before = reading.near(from, -1);
            if (before == null
                    || !Anchors.isNumber(before)
                    || before.plain().length() > LONGEST_NUMBER
                    || !reading.text().between(before, from).equals(" ")) {
                return from;
            }
            from = before;
        }
        return from;
    }

    private static boolean matches(Reading reading, Token first, KnownPlaces.Phrase phrase) {
        if (first.index() + phrase.words().size() > reading.tokens().size()) {
            return false;
        }
        for (int k = 0; k < phrase.words().size(); k++) {
            Token token = reading.near(first, k);
            String word = StreetTypes.writtenOut(token.lower());
            if (!word.equals(phrase.words().get(k))
                            && !isPlural(word, phrase.words().get(k))
                    || phrase.capitals() && !token.allCapitals()
                    || k > 0 && token.start() - reading.near(token, -1).end() > 4) {
                return false;
            }
        }
        return !phrase.ordinary() || inPlaceContext(reading, first);
    }

    private static boolean isPlural(String word, String known) {
        return known.length() > 4
                && word.length() == known.length() + 1
                && word.startsWith(known)
                && word.endsWith("s");
    }

    /** "went to Reading", "in bury", but not "Reading the letter" or "a sale". */
    private static boolean inPlaceContext(Reading reading, Token token) {
        boolean written = token.capitalised() && !token.sentenceStart() && reading.style(token) == Style.USUAL;
        if (written || withNumber(reading, token) != token) {
            return true;
        }
        boolean lower = !token.capitalised() && reading.style(token) == Style.USUAL;
        return !lower
                && (BEFORE_PLACE.contains(reading.word(token, -1))
                        || reading.word(token, -1).equals("the")
                                && BEFORE_PLACE.contains(reading.word(token, -2))
                                && !English.isCommon(token.lower()))
                && !DETERMINERS.contains(reading.word(token, 1));
    }
}
