// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/** Addresses without the word for the street: "14 Tanyard", "at 3 coppice mead", "the house, twenty four buckle". */
final class NumberedNameLayer implements Layer {

    private static final Set<String> BEFORE = Set.of(
            "at",
            "of",
            "to",
            "in",
            "from",
            "near",
            "outside",
            "its",
            "it's",
            "is",
            "was",
            "lives",
            "live",
            "address",
            "addres",
            "addy",
            "staying",
            "stayin",
            "stay",
            "living",
            "livin",
            "stopping",
            "house,",
            "summat",
            "house",
            "round",
            "by",
            "off",
            "number",
            "no",
            "flat",
            "place",
            "home");
    private static final int LONGEST = 2;

    @Override
    public List<Span> find(Reading reading) {
        List<Span> spans = new ArrayList<>();
        for (Token last : reading.tokens()) {
            Token first = numberEnding(reading, last);
            Token name = reading.near(last, 1);
            if (name != null && name.lower().equals("the")) {
                name = reading.near(last, 2);
            }
            if (first == null || name == null || !names(reading, first, last, name)) {
                continue;
            }
            Token end = name;
            for (int more = 1; more < LONGEST; more++) {
                Token next = reading.near(end, 1);
                if (next == null || !reading.text().between(end, next).equals(" ") || !isStreetWord(next)) {
                    break;
                }
                end = next;
            }
            boolean capital = name.capitalised() && last.digits();
            spans.add(new Span(first.start(), end.end(), Label.ADDRESS, "numbered-name", capital ? 0.8 : 0.7, ""));
        }
        return spans;
    }

    /** First token of the house number that ends here, null if there is none. */
    private static Token numberEnding(Reading reading, Token last) {
        if (last.plain().matches("[1-9][0-9]{0,2}[a-dA-D]?")) {
            Token before = reading.near(last, -1);
            boolean part = before != null
                            && reading.text().between(before, last).matches("[.:/£$€,-]")
                    || last.start() > 0 && "£$€#".indexOf(reading.text().plain().charAt(last.start() - 1)) >= 0;
            return part ? null : last;
        }
        if (NumberWords.TENS.contains(last.lower())) {
            return last;
        }
        Token tens = reading.near(last, -1);
        boolean both =
                NumberWords.ONES.contains(last.lower()) && tens != null && NumberWords.TENS.contains(tens.lower());
        return both ? tens : null;
    }

    private static boolean names(Reading reading, Token first, Token last, Token name) {
        boolean article = name.index() > last.index() + 1;
        if (article) {
            return BEFORE.contains(reading.word(first, -1))
                    && name.letters()
                    && !English.isFunctionWord(name.lower())
                    && !AllowList.isAllowed(name.lower());
        }
        if (!reading.text().between(last, name).equals(" ")
                || !isStreetWord(name)
                || name.lower().endsWith("s") && English.isWord(name.lower())) {
            return false;
        }
        if (name.capitalised() && !name.sentenceStart() && reading.style(name) == Style.USUAL) {
            return !Names.isName(name.lower()) && !Names.isWordName(name.lower());
        }
        boolean starts = first.index() == 0 || first.sentenceStart();
        return (starts ? Names.isUnknown(name.lower()) : BEFORE.contains(reading.word(first, -1)))
                && !Names.isName(name.lower());
    }

    private static boolean isStreetWord(Token word) {
        String lower = word.lower();
        boolean type = StreetTypes.isType(lower) || OrganisationWords.isPlaceKind(lower);
        return word.letters()
                && lower.length() > 2
                && !English.isFunctionWord(lower)
                && !AllowList.isAllowed(lower)
                && !NameWords.isRelation(lower)
                && !NameWords.isPersonVerb(lower)
                && (type || word.capitalised() && !word.allCapitals() || !English.isCommon(lower));
    }
}
