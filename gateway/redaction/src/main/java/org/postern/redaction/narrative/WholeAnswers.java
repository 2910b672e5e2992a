// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/**
 * Hides an answer as a whole: with a door what says which door it is ("third floor, door 38"), and what joins two pieces
 * of one registration mark ("HK 65 and a Z"). The words in between would tell how the rest was made up.
 */
final class WholeAnswers {

    private static final Set<String> DOOR_WORDS = Set.of(
            "door",
            "doors",
            "flat",
            "apartment",
            "apt",
            "room",
            "rm",
            "unit",
            "plot",
            "pitch",
            "berth",
            "caravan",
            "trailer",
            "chalet",
            "number",
            "no",
            "num",
            "floor",
            "flr",
            "house",
            "bungalow",
            "block",
            "landing",
            "level");
    private static final Set<String> WHICH = Set.of(
            "ground",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "1st",
            "2nd",
            "3rd",
            "4th",
            "5th",
            "6th",
            "top",
            "bottom",
            "upper",
            "lower",
            "middle",
            "basement");
    private static final Set<String> FLOORS = Set.of("floor", "flr", "flat", "landing", "level", "door");
    private static final Set<String> BETWEEN =
            Set.of("and", "n", "a", "an", "then", "something", "smth", "maybe", "or", "the", "with", "ends", "end");
    private static final Set<String> CALLED = Set.of(
            "scouse",
            "geordie",
            "manc",
            "brummie",
            "cockney",
            "psycho",
            "dodgy",
            "posh",
            "fat",
            "skinny",
            "lanky",
            "baldy",
            "ginger",
            "smiley",
            "stoner",
            "crackhead",
            "smackhead",
            "creepy",
            "stinky",
            "mardy",
            "lairy",
            "rasta",
            "dj",
            "mc",
            "slim",
            "chubby",
            "toothless");
    private static final Set<String> SIZES = Set.of("lil", "lickle", "yung", "big", "young");
    private static final Set<String> NO_NAMES = Set.of(
            "bit", "bits", "while", "more", "late", "early", "better", "one", "ones", "kid", "kids", "time", "people");
    private static final Set<String> ANYBODY = Set.of("man", "lad", "dude", "fella");
    private static final Set<String> SHORT = Set.of("no", "num", "rm", "apt", "flr");
    private static final int FARTHEST = 4;

    private WholeAnswers() {}

    /** @param spans in places of the reading, in order, none overlapping */
    static List<Span> of(Reading reading, List<Span> spans) {
        List<Span> whole = new ArrayList<>(spans.size());
        for (Span span : spans) {
            Span last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            int from = last == null ? 0 : last.end();
            Span grown = switch (span.label()) {
                case ADDRESS -> withItsWords(reading, span, from, WholeAnswers::saysWhichDoor);
                case PERSON_OTHER -> withItsName(reading, withItsWords(reading, span, from, WholeAnswers::isCalled));
                default -> span;
            };
            if (last != null && grown.start() < last.end()) {
                whole.set(whole.size() - 1, moved(grown, last.start(), Math.max(last.end(), grown.end())));
            } else if (last != null && isOneMark(reading, last, grown)) {
                whole.set(whole.size() - 1, moved(last, last.start(), grown.end()));
            } else {
                whole.add(grown);
            }
        }
        return whole;
    }

    private static Span withItsWords(Reading reading, Span span, int from, BiPredicate<Token, Token> belongs) {
        List<Token> inside = reading.tokensTouching(span);
        if (inside.isEmpty()) {
            return span;
        }
        Token first = inside.get(0);
        Token before = reading.near(first, -1);
        while (before != null
                && before.start() >= from
                && isNear(reading, before, first)
                && belongs.test(before, first)) {
            first = before;
            before = reading.near(first, -1);
        }
        return first.start() < span.start() ? moved(span, first.start(), span.end()) : span;
    }

    /** "lil" alone is no name: what follows is. */
    private static Span withItsName(Reading reading, Span span) {
        List<Token> inside = reading.tokensIn(span);
        if (inside.size() != 1 || !SIZES.contains(inside.get(0).lower())) {
            return span;
        }
        Token name = reading.near(inside.get(0), 1);
        boolean named = name != null
                && name.letters()
                && isNear(reading, inside.get(0), name)
                && (ANYBODY.contains(name.lower()) || mayBeName(name.lower()));
        return named ? moved(span, span.start(), name.end()) : span;
    }

    private static boolean mayBeName(String lower) {
        return !NO_NAMES.contains(lower) && !NameWords.isRelation(lower) && !English.isFunctionWord(lower);
    }

    private static boolean isNear(Reading reading, Token before, Token first) {
        String gap = reading.text().between(before, first);
        return gap.length() <= 2
                && gap.chars()
                        .allMatch(c -> c == ' ' || c == ',' || c == '-' || c == '.' && SHORT.contains(before.lower()));
    }

    private static boolean saysWhichDoor(Token before, Token first) {
        return DOOR_WORDS.contains(before.lower()) || WHICH.contains(before.lower()) && FLOORS.contains(first.lower());
    }

    private static boolean isCalled(Token before, Token first) {
        return CALLED.contains(before.lower());
    }

    private static boolean isOneMark(Reading reading, Span last, Span next) {
        if (last.label() != Label.VEHICLE_REG || next.label() != Label.VEHICLE_REG) {
            return false;
        }
        List<Token> between = reading.tokensIn(moved(last, last.end(), next.start()));
        return between.size() <= FARTHEST
                && between.stream().allMatch(token -> BETWEEN.contains(token.lower()))
                && between.stream().skip(1).noneMatch(Token::sentenceStart);
    }

    private static Span moved(Span span, int start, int end) {
        return new Span(start, end, span.label(), span.rule(), span.confidence(), span.entity());
    }
}
