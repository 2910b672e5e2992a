// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/**
 * Figures and letters that belong together as those of a reference do: "SWP 26*0041873", "7-4432 K", "four six stroke
 * one one eight", and the day behind a log's number: "482 of 3/11".
 *
 * @param digits  figures in it, written or said, without the day
 * @param longest figures of the longest piece
 * @param mixed   letters too
 * @param agency  begins with the letters of a force, register or system
 * @param signs   a stroke or star between two pieces
 * @param day     a log's day follows
 */
record ReferenceRun(
        Token first, Token last, int digits, int longest, boolean mixed, boolean agency, boolean signs, boolean day) {

    private static final int LONGEST = 14;
    private static final int MOST_LETTERS = 4;

    private static final Set<String> NO_LETTERS = Set.of("a", "i", "n", "w", "x", "u", "s", "t", "m", "o");
    private static final Set<String> GAPS = Set.of(" ", "-", "/", "*", ".", "#", "_", " / ", " - ");
    private static final Pattern DAY = Pattern.compile(
            "[0-9]{1,2}(?:st|nd|rd|th)?|[0-9]{6,8}|today|yesterday|tonight" + "|first|second|third|[a-z]+(?:th|ieth)");
    private static final Pattern TIME_OR_COUNT = Pattern.compile(
            "[0-9]+(?:am|pm|st|nd|rd|th|mins?|hrs?|mg|ml|kg|cm|yrs?|ish|odd|wks?|s|ft|mph|x|p|k|quid)|x[0-9]+");

    /** The run that begins with a token, null if none does. */
    static ReferenceRun at(Reading reading, Token first) {
        int digits = 0;
        int longest = 0;
        boolean mixed = false;
        boolean signs = false;
        Token last = null;
        for (Token token = first;
                token != null && token.index() - first.index() < LONGEST;
                token = reading.near(token, 1)) {
            String gap = last == null ? "" : reading.text().between(last, token);
            if (last != null && !isJoined(gap, last, token)) {
                break;
            }
            int figures = figures(token);
            boolean letters = figures == 0 && isLetters(reading, token, last);
            boolean sign = last != null && ReferenceWords.SIGN.has(token.lower());
            boolean counted = token.anyDigit()
                    && !token.digits()
                    && !gap.equals("/")
                    && TIME_OR_COUNT.matcher(token.plain()).matches();
            if (figures == 0 && !letters && !sign || counted) {
                break;
            }
            digits += figures;
            longest = Math.max(longest, figures);
            mixed |= letters
                    || figures > 0
                            && !token.digits()
                            && Character.isDigit(token.lower().charAt(0));
            signs |= sign || last != null && (gap.indexOf('/') >= 0 || gap.indexOf('*') >= 0);
            last = token;
        }
        if (last == null || digits == 0) {
            return null;
        }
        Token day = day(reading, last);
        boolean cue = ReferenceWords.CUE.has(first.lower()) || ReferenceWords.THING.has(first.lower());
        boolean agency = (cue || ReferenceWords.AGENCY.has(first.lower())) && first != last;
        return new ReferenceRun(first, day == null ? last : day, digits, longest, mixed, agency, signs, day != null);
    }

    private static int figures(Token token) {
        if (SaidNumber.isWord(token.lower())) {
            return 1;
        }
        int figures = 0;
        for (int i = 0; i < token.plain().length(); i++) {
            figures += token.plain().charAt(i) >= '0' && token.plain().charAt(i) <= '9' ? 1 : 0;
        }
        return figures;
    }

    /** A force's letters, or a few capitals beside figures. */
    private static boolean isLetters(Reading reading, Token token, Token last) {
        String lower = token.lower();
        boolean agency = ReferenceWords.AGENCY.has(lower);
        if (!token.letters() || lower.length() > MOST_LETTERS && !agency) {
            return false;
        }
        boolean one = lower.length() == 1;
        boolean word = English.isFunctionWord(lower) || reading.style(token) == Style.UPPER && English.isWord(lower);
        boolean capitals =
                token.plain().equals(token.plain().toUpperCase(Locale.ROOT)) && (one ? !lower.equals("i") : !word);
        if (last == null) {
            return (agency || capitals) && leads(reading, token);
        }
        boolean follows = figures(last) > 0 || last.plain().length() == 1;
        boolean small = one && !NO_LETTERS.contains(lower) || agency;
        return follows && (capitals || small && leads(reading, token));
    }

    /** Figures come next, or a single letter and then figures. */
    private static boolean leads(Reading reading, Token token) {
        Token next = reading.near(token, 1);
        if (next == null || !GAPS.contains(reading.text().between(token, next))) {
            return false;
        }
        Token second = reading.near(next, 1);
        boolean letter = next.letters() && next.plain().length() == 1 && second != null;
        return isFigures(next) || letter && isFigures(second);
    }

    private static boolean isFigures(Token token) {
        return figures(token) > 0 && !SaidNumber.isWord(token.lower());
    }

    private static boolean isJoined(String gap, Token left, Token right) {
        boolean single = left.plain().length() == 1 && right.plain().length() == 1;
        return GAPS.contains(gap) && !(gap.equals(".") && left.letters()) || gap.equals(", ") && single;
    }

    /** Of "55 of the 9th", "0811 of today", "482 of 3/11". */
    private static Token day(Reading reading, Token last) {
        Token of = reading.near(last, 1);
        if (of == null || !of.lower().equals("of")) {
            return of != null
                            && of.lower().equals("today")
                            && reading.text().between(last, of).equals(" ")
                    ? of
                    : null;
        }
        Token day = reading.near(of, 1);
        if (day != null && day.lower().equals("the")) {
            day = reading.near(day, 1);
        }
        if (day == null || !DAY.matcher(day.lower()).matches()) {
            return null;
        }
        for (Token next = reading.near(day, 1);
                next != null
                        && next.digits()
                        && reading.text().between(day, next).matches("[/.-]");
                next = reading.near(day, 1)) {
            day = next;
        }
        return day;
    }
}
