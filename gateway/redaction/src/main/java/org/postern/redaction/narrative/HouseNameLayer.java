// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/** Houses that have a name instead of a number, "the old chapel", "rose cottage", and Welsh streets: "heol y nant". */
final class HouseNameLayer implements Layer {

    private static final String RULE = "house-name";

    /** First words of the names of Welsh houses that are no first names of people. */
    private static final Set<String> WELSH = Set.of(
            "ty", "plas", "pant", "nant", "llwyn", "maes", "cae", "coed", "tan", "trem", "pen", "dol", "tre", "gwaun",
            "erw");

    private static final Set<String> AT = Set.of(
            "at", "in", "to", "from", "lives", "live", "lived", "living", "stays", "staying", "stops", "says", "called",
            "address", "is", "of", "outside", "near", "on", "behind");
    private static final Set<String> NO_NAMES = Set.of(
            "the",
            "a",
            "an",
            "his",
            "her",
            "my",
            "our",
            "their",
            "this",
            "that",
            "holiday",
            "little",
            "big",
            "old",
            "new",
            "small",
            "council",
            "whole",
            "same",
            "some",
            "any",
            "empty",
            "derelict",
            "abandoned",
            "nearby",
            "local",
            "next",
            "other",
            "another",
            "family",
            "rented",
            "secure",
            "hunting",
            "dog",
            "puppy",
            "cannabis",
            "weed",
            "grow",
            "wind",
            "solar",
            "fish",
            "dairy",
            "pig",
            "chicken",
            "city",
            "static",
            "thatched",
            "stone",
            "converted");

    @Override
    public List<Span> find(Reading reading) {
        List<Span> spans = new ArrayList<>();
        for (Token token : reading.tokens()) {
            Span span = StreetEndings.isOfHouse(token.lower()) ? span(reading, token) : null;
            if (span != null) {
                spans.add(span);
            }
        }
        return spans;
    }

    private static Span span(Reading reading, Token token) {
        String lower = token.lower();
        if (StreetEndings.WELSH.has(lower)) {
            Token end = NumberedStreetLayer.welshEnd(reading, token);
            return end == null ? null : span(token, end);
        }
        if (token.capitalised() && WELSH.contains(lower) && reading.style(token) != Style.UPPER) {
            Token end = NumberedStreetLayer.welshEnd(reading, token);
            return end == null || !end.capitalised() ? null : span(token, end);
        }
        if (StreetEndings.HOUSE.has(lower) && isThe(reading, token, -1)) {
            return isAt(reading, reading.near(token, -1)) ? span(reading.near(token, -1), token) : null;
        }
        if (StreetEndings.OLD.has(lower) && reading.word(token, -1).equals("old") && isThe(reading, token, -2)) {
            Token the = reading.near(token, -2);
            Token house = reading.near(token, 1);
            boolean two = house != null && Set.of("house", "office", "box").contains(house.lower());
            return isAt(reading, the) ? span(the, two ? house : token) : null;
        }
        return StreetEndings.NAMED.has(lower) ? named(reading, token) : null;
    }

    private static Span named(Reading reading, Token kind) {
        Token name = reading.near(kind, -1);
        if (name == null
                || !reading.text().between(name, kind).equals(" ")
                || !name.letters()
                || English.isFunctionWord(name.lower())
                || NO_NAMES.contains(name.lower())
                || AllowList.isAllowed(name.lower())) {
            return null;
        }
        boolean titled = name.capitalised() && kind.capitalised() && !name.allCapitals();
        Token before = reading.near(name, -1);
        boolean the = before != null && before.lower().equals("the");
        boolean at = isAt(reading, the ? before : name);
        return titled || at && !(the && English.isCommon(name.lower())) ? span(name, kind) : null;
    }

    private static boolean isThe(Reading reading, Token token, int step) {
        return reading.word(token, step).equals("the") && reading.adjoin(reading.near(token, -1), token);
    }

    /** Where somebody is or lives, or a piece of an address: ", the limes,". */
    private static boolean isAt(Reading reading, Token first) {
        Token before = reading.near(first, -1);
        if (before == null) {
            return false;
        }
        String gap = reading.text().between(before, first);
        return AT.contains(before.lower()) && gap.equals(" ") || gap.startsWith(",") && gap.length() == 2;
    }

    private static Span span(Token first, Token last) {
        return new Span(first.start(), last.end(), Label.ADDRESS, RULE, 0.8, "");
    }
}
