// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/** Streets without a house number: "Osmaston Road", and in lower case "osmaston rd", but not "down the road". */
final class StreetLayer implements Layer {

    private static final int LONGEST = 3;
    private static final int NUMBER_WORDS = 4;
    private static final java.util.Set<String> BESIDE_NUMBERS = java.util.Set.of("hundred", "and", "no", "number");
    private static final java.util.Set<String> ROADS = java.util.Set.of(
            "road",
            "rd",
            "street",
            "lane",
            "ln",
            "avenue",
            "ave",
            "close",
            "crescent",
            "cres",
            "terrace",
            "grove",
            "drive");
    private static final java.util.Set<String> NO_STREETS = java.util.Set.of(
            "main",
            "side",
            "busy",
            "wrong",
            "high",
            "back",
            "long",
            "dirt",
            "slip",
            "ring",
            "open",
            "same",
            "next",
            "other",
            "whole",
            "cross",
            "middle",
            "end",
            "really",
            "very",
            "too",
            "got",
            "get",
            "came",
            "went",
            "getting",
            "stood",
            "fast",
            "bus",
            "country",
            "new",
            "old",
            "quiet",
            "dark",
            "wet",
            "left",
            "right",
            "one",
            "two",
            "stay",
            "been",
            "live",
            "lives",
            "come",
            "sat",
            "stayed",
            "standing",
            "test",
            "hard",
            "bike",
            "private",
            "front",
            "car",
            "some",
            "walking",
            "running",
            "across",
            "quite",
            "pretty",
            "super",
            "dead",
            "proper",
            "bare",
            "mad",
            "that",
            "was",
            "is");

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
                first = withNumber(reading, first);
                spans.add(new Span(first.start(), type.end(), Label.ADDRESS, "street", 0.85, ""));
            }
        }
        return spans;
    }

    /** "seven milton close", "one hundred and four green lane". */
    private static Token withNumber(Reading reading, Token street) {
        Token first = street;
        for (int back = 1; back <= NUMBER_WORDS; back++) {
            Token before = reading.near(street, -back);
            if (before == null || !reading.adjoin(before, first) || !isNumberWord(before.lower())) {
                break;
            }
            first = before;
        }
        return first.lower().equals("and") ? reading.near(first, 1) : first;
    }

    private static boolean isNumberWord(String lower) {
        return NumberWords.ONES.contains(lower) || NumberWords.TENS.contains(lower) || BESIDE_NUMBERS.contains(lower);
    }

    private static boolean names(Reading reading, Token word, Token type) {
        boolean warning = word.allCapitals() && type.allCapitals() && reading.style(word) == Style.USUAL;
        if (warning && word.plain().length() < 4) {
            return false;
        }
        boolean plain = AllowList.isAllowed(word.lower()) || English.isFunctionWord(word.lower()) || !word.letters();
        if (plain || NameWords.isRelation(word.lower())) {
            return false;
        }
        boolean usual = reading.style(word) == Style.USUAL;
        if (!usual && ROADS.contains(type.lower()) && !NO_STREETS.contains(word.lower()) && !word.digits()) {
            return true;
        }
        boolean titled = word.capitalised() && type.capitalised() && !type.allCapitals();
        return titled || !English.isWord(word.lower()) && (reading.style(word) != Style.USUAL || word.capitalised());
    }
}
