// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/**
 * A named place in text whose capitals say nothing: "at surf bay", "in redruth skate park", but not "in the park" or
 * "near a bus station".
 */
final class PlaceKindLayer implements Layer {

    private static final Set<String> BEFORE =
            Set.of("at", "in", "to", "from", "near", "by", "round", "around", "on", "then", "off");
    private static final Set<String> PLAIN = Set.of(
            "local",
            "big",
            "small",
            "same",
            "next",
            "main",
            "other",
            "old",
            "new",
            "nearby",
            "public",
            "empty",
            "bus",
            "train",
            "coach",
            "tram",
            "police",
            "fire",
            "railway",
            "car",
            "retail",
            "shopping",
            "town",
            "city",
            "leisure",
            "sports",
            "skate",
            "industrial",
            "housing",
            "council",
            "caravan",
            "multi",
            "storey",
            "church",
            "school",
            "care",
            "swimming",
            "football",
            "busy",
            "ring",
            "slip",
            "high",
            "back",
            "side",
            "wrong",
            "whole",
            "long",
            "every",
            "which",
            "what",
            "foster",
            "family",
            "childrens",
            "residential",
            "good",
            "bad",
            "safe",
            "mums",
            "dads",
            "nans",
            "one",
            "two",
            "open",
            "common");
    private static final int LONGEST = 3;

    @Override
    public List<Span> find(Reading reading) {
        List<Span> spans = new ArrayList<>();
        for (Token kind : reading.tokens()) {
            boolean place = OrganisationWords.isPlaceKind(kind.lower()) || StreetTypes.isType(kind.lower());
            if (!place || reading.style(kind) == Style.USUAL) {
                continue;
            }
            Token first = firstWord(reading, kind);
            if (first != kind) {
                spans.add(new Span(first.start(), kind.end(), Label.PLACE, "place-kind", 0.7, ""));
            }
        }
        return spans;
    }

    /** Walks back to a preposition; the kind itself where there is none near, or nothing but plain words between. */
    private static Token firstWord(Reading reading, Token kind) {
        boolean named = false;
        Token first = kind;
        for (int back = 1; back <= LONGEST + 1; back++) {
            Token before = reading.near(kind, -back);
            if (before == null || !reading.adjoin(before, first)) {
                return kind;
            }
            if (BEFORE.contains(before.lower())) {
                return named ? first : kind;
            }
            if (English.isFunctionWord(before.lower()) || AllowList.isAllowed(before.lower())) {
                return kind;
            }
            named |= !PLAIN.contains(before.lower());
            first = before;
        }
        return kind;
    }
}
