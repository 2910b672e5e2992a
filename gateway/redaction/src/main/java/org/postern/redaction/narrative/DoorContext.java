// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Set;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/** What stands around one number: whether it counts something, and what was said just before. */
final class DoorContext {

    private static final Set<String> DETERMINERS = Set.of("the", "a", "his", "her", "their", "its", "our", "my");
    /** "3 on friday", "400 a month", "9 in the morning". */
    private static final Set<String> TIMES = Set.of("a", "an", "on", "in", "this", "next", "every", "that");
    /** What a door may follow that nothing else tells of: "knows of 46", "the 14". */
    private static final Set<String> OPEN = Set.of(
            "to", "at", "of", "on", "near", "outside", "visit", "not", "round", "its", "is", "the", "knows", "says",
            "or");

    private static final int WIDEST_GAP = 4;
    private static final String ENDS = ".!?;\n";
    private static final Set<String> SHORT = Set.of("no", "num", "nr", "rm");

    private final Reading reading;
    private final SaidNumber number;
    private final String text;

    DoorContext(Reading reading, SaidNumber number) {
        this.reading = reading;
        this.number = number;
        this.text = reading.text().lower();
    }

    Reading reading() {
        return reading;
    }

    SaidNumber number() {
        return number;
    }

    /** A part of a time, date, sum, share or range, or followed by what it counts. */
    boolean isCounted() {
        int start = number.first().start();
        int end = number.last().end();
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        char after = end < text.length() ? text.charAt(end) : ' ';
        boolean mark = "£$€/+'".indexOf(before) >= 0 || ":-".indexOf(before) >= 0 && !isOpening(start);
        boolean goesOn = "%°£€:/+".indexOf(after) >= 0
                && end + 1 < text.length()
                && text.charAt(end + 1) != '\n'
                && (after != ':' || Character.isDigit(text.charAt(end + 1)));
        boolean decimal =
                ".,-".indexOf(after) >= 0 && end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1));
        boolean fraction = before == '.' && start > 1 && Character.isDigit(text.charAt(start - 2));
        return mark
                || goesOn
                || decimal
                || fraction
                || isFollowedByUnit()
                || after == ')' && !isBracketed(start)
                || Placeholders.isNumber(reading, number.last());
    }

    /** "3) ring her" numbers a line of a list, "(at 3)" does not. */
    private boolean isBracketed(int start) {
        int line = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf(')', start - 1));
        return text.lastIndexOf('(', start - 1) > line;
    }

    private boolean isOpening(int start) {
        return start < 2 || !Character.isLetterOrDigit(text.charAt(start - 2));
    }

    private boolean isFollowedByUnit() {
        Token next = reading.near(number.last(), 1);
        if (next == null || reading.text().between(number.last(), next).length() > 1) {
            return false;
        }
        boolean turning = Set.of("past", "to").contains(next.lower()) && number.value() > 29;
        boolean each = TIMES.contains(next.lower())
                && (isUnit(reading.word(next, 1))
                        || DETERMINERS.contains(reading.word(next, 1)) && isUnit(reading.word(next, 2)));
        return DoorWords.UNIT.has(next.lower()) && !turning || each;
    }

    private static boolean isUnit(String word) {
        return DoorWords.UNIT.has(word) && !word.equals("to")
                || Set.of("go", "pop", "head", "gram", "shift", "piece").contains(word);
    }

    /** Nothing that it could count comes next. */
    boolean standsAlone() {
        Token next = reading.near(number.last(), 1);
        return next == null
                || !reading.text().between(number.last(), next).equals(" ")
                || !next.lower().equals("of") && isBeside(next);
    }

    private static boolean isBeside(Token next) {
        return English.isFunctionWord(next.lower())
                || DoorWords.BEHIND.has(next.lower())
                || DoorWords.GLUE.has(next.lower())
                || NameWords.isPersonVerb(next.lower());
    }

    /** As long as a time or a year. */
    boolean isLong() {
        return number.value() >= 1000
                || !number.words() && number.first().plain().startsWith("0");
    }

    boolean isEmergency() {
        return Set.of(101, 111, 112, 999).contains(number.value());
    }

    /** "nine" and the like count things more often than they number doors. */
    boolean isSmallWord() {
        return number.words() && number.length() == 1 && number.value() <= 12;
    }

    /** The word before in the same sentence, null if there is none. */
    Token before(Token token) {
        Token before = reading.near(token, -1);
        if (before == null || token.start() - before.end() > WIDEST_GAP) {
            return null;
        }
        for (int i = before.end(); i < token.start(); i++) {
            char c = text.charAt(i);
            boolean shortened = c == '.' && i == before.end() && SHORT.contains(before.lower());
            if (ENDS.indexOf(c) >= 0 && !shortened) {
                return null;
            }
        }
        return before;
    }

    /** Nothing tells what it is, and a door's number could stand so: a reader may know. */
    boolean isOpen() {
        Token before = before(number.first());
        boolean told = before == null
                || OPEN.contains(before.lower())
                || !reading.text().between(before, number.first()).equals(" ");
        return told && standsAlone() && !isLong() && !isSmallWord() && !isEmergency() && !isCounted();
    }
}
