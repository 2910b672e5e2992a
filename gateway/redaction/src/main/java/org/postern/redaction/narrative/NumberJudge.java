// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.postern.redaction.text.Token;

/**
 * Lets the model have its say over numbers: one that no rule saw goes when it likely belongs to one house, car, case or
 * person, and one that a rule only guessed stays when that is very unlikely.
 */
final class NumberJudge {

    static final String RULE = "number-model";

    /** Rules that go by a number's shape and by little else. */
    private static final Set<String> GUESSES =
            Set.of("house-number", "numbered-name", "long-number", "vehicle-odd", "vehicle-partial", "vehicle-year");

    /** Below this likelihood a guess stays, and somebody is shown it. */
    private static final double KEEP = 0.06;

    /** A number goes from so many times the likelihood of a name on. */
    private static final double TIMES = 1.4;

    private static final Pattern AMOUNT =
            Pattern.compile("[0-9]{1,4}(?:st|nd|rd|th|am|pm|mg|ml|k|mins?|hrs?|p|kg|cm|x)");

    private static final Set<String> EMERGENCY = Set.of("101", "111", "112", "999");

    private static final double AGE_TIMES = 2;

    private static final int BACK = 8;
    private static final int LONG = 4;

    private final Reading reading;
    private final NameScores scores;

    NumberJudge(Reading reading, NameScores scores) {
        this.reading = reading;
        this.scores = scores;
    }

    static boolean isGuess(Span span) {
        return GUESSES.contains(span.rule());
    }

    boolean stands(Span span) {
        double most = 0;
        for (Token token : reading.tokensTouching(span)) {
            most = Math.max(most, scores.number(token));
        }
        return most >= KEEP;
    }

    /** @param closed tokens that are not up for judgement */
    List<Span> more(boolean[] closed, double hide) {
        List<Span> more = new ArrayList<>();
        for (Token token : reading.tokens()) {
            boolean number = scores.number(token) >= TIMES * hide;
            boolean age = reading.options().ages() && scores.age(token) >= AGE_TIMES * hide;
            if (!closed[token.index()]
                    && (number || age)
                    && !isAmount(token)
                    && !DateParts.isOne(reading, token)
                    && !isEmergency(token)
                    && !isLeftToAPerson(token)) {
                add(more, token, age && scores.age(token) > scores.number(token) ? Label.AGE : label(token));
            }
        }
        return more;
    }

    /** Money, a share or a dose. */
    private boolean isAmount(Token token) {
        String text = reading.text().lower();
        int end = token.end();
        boolean money = token.start() > 0 && "£$€".indexOf(text.charAt(token.start() - 1)) >= 0;
        return money
                || end < text.length() && "%€£".indexOf(text.charAt(end)) >= 0
                || AMOUNT.matcher(token.lower()).matches();
    }

    /** Two likely pieces side by side are one. */
    private void add(List<Span> more, Token token, Label label) {
        Token before = reading.near(token, -1);
        Span last = more.isEmpty() ? null : more.get(more.size() - 1);
        boolean joins = before != null
                && last != null
                && last.end() == before.end()
                && (last.label() == Label.AGE) == (label == Label.AGE)
                && reading.text().between(before, token).equals(" ");
        double likely = Math.min(Span.STRONG, Math.max(scores.number(token), scores.age(token)));
        if (joins) {
            more.remove(more.size() - 1);
        }
        more.add(new Span(
                joins ? last.start() : token.start(), token.end(), joins ? last.label() : label, RULE, likely, ""));
    }

    /** A letter beside an apostrophe ("O'Mahony"); four figures or more of which nothing says what they are. */
    boolean isLeftToAPerson(Token token) {
        return isElided(reading, token)
                || token.digits()
                        && token.plain().length() >= LONG
                        && subject(token).isEmpty();
    }

    /** The letter of "O'Mahony" goes or stays with the name. */
    static boolean isElided(Reading reading, Token token) {
        String text = reading.text().plain();
        int end = token.end();
        return token.plain().length() == 1
                && (end < text.length() && text.charAt(end) == '\''
                        || token.start() > 0 && text.charAt(token.start() - 1) == '\'');
    }

    /** Numbers that everybody rings, unless a door is spoken of. */
    private boolean isEmergency(Token token) {
        return EMERGENCY.contains(token.lower())
                && subject(token).filter(Label.ADDRESS::equals).isEmpty();
    }

    private Label label(Token token) {
        return subject(token).orElse(Label.ID_NUMBER);
    }

    /** By what is spoken of last before it. */
    private Optional<Label> subject(Token token) {
        for (int back = 1; back <= BACK; back++) {
            NumberTopics.Topic topic = NumberTopics.of(reading.word(token, -back));
            switch (topic) {
                case CAR, PLATE_PART:
                    return Optional.of(Label.VEHICLE_REG);
                case DOOR, SAID_NUMBER:
                    return Optional.of(
                            token.digits() && token.plain().length() > LONG ? Label.ID_NUMBER : Label.ADDRESS);
                case CALL:
                    return Optional.of(Label.PHONE);
                case CASE:
                    return Optional.of(Label.ID_NUMBER);
                default:
                    break;
            }
        }
        return Optional.empty();
    }
}
