// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/**
 * Addresses with a number and a name of any ending, English or Welsh: "22 college est", "16 the avenue", "71 heol y
 * nant", "five royal york villas".
 */
final class NumberedStreetLayer implements Layer {

    private static final String RULE = "address-ending";
    private static final int LONGEST = 4;

    private static final Set<String> BEFORE = Set.of(
            "at",
            "to",
            "in",
            "from",
            "on",
            "outside",
            "near",
            "opposite",
            "opp",
            "behind",
            "lives",
            "live",
            "lived",
            "living",
            "stays",
            "staying",
            "address",
            "addy",
            "flat",
            "number",
            "no",
            "is",
            "was",
            "round",
            "visit",
            "of");
    private static final Set<String> JOINING =
            Set.of("the", "of", "st", "upon", "haven", "y", "yr", "r", "le", "new", "old", "over");

    @Override
    public List<Span> find(Reading reading) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < reading.tokens().size(); i++) {
            Token token = reading.tokens().get(i);
            if (!Anchors.isNumber(token)) {
                continue;
            }
            SaidNumber number = SaidNumber.at(reading, token);
            if (number == null || number.value() < 1 || number.value() > 999) {
                continue;
            }
            i = number.last().index();
            Token end = end(reading, number);
            if (end != null && !new DoorContext(reading, number).isCounted()) {
                spans.add(new Span(token.start(), end.end(), Label.ADDRESS, RULE, 0.9, ""));
            }
        }
        return spans;
    }

    /** The last word of the address, null where there is none. */
    private static Token end(Reading reading, SaidNumber number) {
        Token first = reading.near(number.last(), 1);
        if (first == null || !reading.text().between(number.last(), first).equals(" ") || !first.letters()) {
            return null;
        }
        if (first.lower().equals("the")) {
            Token alone = reading.near(first, 1);
            return alone != null && isJoined(reading, first, alone) && StreetEndings.ALONE.has(alone.lower())
                    ? alone
                    : null;
        }
        return StreetEndings.WELSH_NUMBERED.has(first.lower())
                ? welshEnd(reading, first)
                : named(reading, number, first);
    }

    private static Token named(Reading reading, SaidNumber number, Token first) {
        if (!isName(first)) {
            return null;
        }
        Token last = null;
        Token at = first;
        for (int more = 1; more <= LONGEST; more++) {
            Token next = reading.near(at, 1);
            if (next == null || !isJoined(reading, at, next) || !next.letters()) {
                break;
            }
            boolean joined = JOINING.contains(first.lower()) && more > 1;
            boolean common = StreetEndings.COMMON.has(next.lower())
                    && (joined ? isIntroduced(reading, number) : isAddress(reading, number, first));
            if (StreetEndings.ENDING.has(next.lower()) && isMeant(reading, number, first, next) || common) {
                last = next;
            } else if (!isName(next)) {
                break;
            }
            at = next;
        }
        return last;
    }

    /** An ending that is an everyday word needs an address's beginning, and a name that is no number of things. */
    private static boolean isAddress(Reading reading, SaidNumber number, Token first) {
        boolean capital = first.capitalised() && reading.style(first) == Style.USUAL;
        return capital || isIntroduced(reading, number) && !English.isCommon(first.lower());
    }

    private static boolean isMeant(Reading reading, SaidNumber number, Token first, Token ending) {
        boolean many = ending.lower().endsWith("s") && number.value() > 1 && English.isCommon(first.lower());
        return first.capitalised() || isIntroduced(reading, number) || !English.isCommon(first.lower()) && !many;
    }

    private static boolean isIntroduced(Reading reading, SaidNumber number) {
        Token before = reading.near(number.first(), -1);
        return before == null
                || BEFORE.contains(before.lower())
                || !reading.text().between(before, number.first()).equals(" ");
    }

    /** "heol y nant", "tan y graig": to the last word that is joined. */
    static Token welshEnd(Reading reading, Token first) {
        Token at = first;
        for (int more = 1; more <= 2; more++) {
            Token next = reading.near(at, 1);
            if (next == null
                    || !reading.adjoin(at, next)
                    || reading.text().between(at, next).indexOf('\n') >= 0) {
                break;
            }
            boolean article = Set.of("y", "yr", "r", "o").contains(next.lower());
            if (article) {
                Token name = reading.near(next, 1);
                return name != null && name.letters() && name.plain().length() > 2 ? name : null;
            }
            if (!next.letters()
                    || next.plain().length() < 3
                    || English.isFunctionWord(next.lower())
                    || AllowList.isAllowed(next.lower())) {
                break;
            }
            at = next;
            if (!next.capitalised() || reading.style(next) == Style.UPPER) {
                break;
            }
        }
        return at == first ? null : at;
    }

    private static boolean isName(Token word) {
        String lower = word.lower();
        boolean grammar = English.isFunctionWord(lower) && !JOINING.contains(lower);
        return word.letters()
                && !grammar
                && !DoorWords.UNIT.has(lower)
                && !NameWords.isPersonVerb(lower)
                && !NameWords.isRelation(lower);
    }

    private static boolean isJoined(Reading reading, Token left, Token right) {
        String gap = reading.text().between(left, right);
        return gap.equals(" ") || gap.equals("-") || gap.equals("'") || gap.equals(". ");
    }
}
