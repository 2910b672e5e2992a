// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/**
 * Pieces that stand side by side as those of a registration mark do: letters, figures, both mixed, letters of the radio
 * alphabet and numbers in words.
 *
 * @param letters pieces of letters alone
 * @param figures pieces of figures, or numbers in words
 * @param mixed   pieces of both
 * @param radio   those of the letters that are words of the radio alphabet
 * @param unread  a sign stands for what could not be read
 * @param capital no piece is written small
 */
record PlateRun(
        Token first, Token last, int letters, int figures, int mixed, int radio, boolean unread, boolean capital) {

    private static final int LONGEST = 9;
    private static final int LONGEST_MIXED = 8;
    private static final int MOST_LETTERS = 4;
    private static final int MOST_FIGURES = 4;

    private static final Pattern MIXED = Pattern.compile("(?=[a-z]*[0-9])(?=[0-9]*[a-z])[a-z0-9]{2,}");
    /** Ordinals, times, amounts, forms, roads, junctions and models. */
    private static final Pattern NO_PIECE = Pattern.compile(
            "[0-9]+(?:st|nd|rd|th|am|pm|ish|mins?|hrs?|hours|mg|ml|kg|cm|km|k|p|m|x|yrs?|yo|wks?|s|ft|mph|cc|l|d|h"
                    + "|g|y|gb|odd|min|quid|c|f|of)|[xqpst][0-9]+|ic[0-9]|[0-9]x[0-9]+|mk[0-9]|(?:no|rm|ps|pc|dc|ch|pg|yp|ww|eu|uk|tv|gcs|covid|ks|ss)[0-9]+");

    private static final Pattern FORM = Pattern.compile("yr?[0-9]+");
    private static final Set<String> OFFICERS = Set.of("pc", "dc", "ps", "ds", "di", "ch", "pg", "yr", "ok");
    private static final int WIDEST_GAP = 5;
    private static final Set<String> NO_LETTERS =
            Set.of("i", "a", "x", "u", "r", "k", "n", "w", "q", "s", "t", "d", "o", "c", "m", "re", "ok", "tv", "id");

    /** The run that begins with a token, null if none does. */
    static PlateRun at(Reading reading, Token first) {
        int letters = 0;
        int figures = 0;
        int mixed = 0;
        int radio = 0;
        boolean unread = false;
        boolean capital = true;
        Token last = null;
        for (Token token = first;
                token != null && token.index() - first.index() < LONGEST;
                token = reading.near(token, 1)) {
            if (Placeholders.isNumber(reading, token)) {
                return null;
            }
            String gap = last == null ? "" : reading.text().between(last, token);
            if (last != null && !isJoined(gap, last, token)) {
                break;
            }
            figures += isUnread(gap) ? 1 : 0;
            unread |= isUnread(gap);
            String lower = token.lower();
            if (isRadio(reading, token)) {
                radio++;
                letters++;
            } else if (token.digits() && lower.length() <= MOST_FIGURES || isNumber(reading, token, last)) {
                figures++;
            } else if (isMixed(token)
                    || mixed > 0
                            && token.anyDigit()
                            && isUpper(token)
                            && MIXED.matcher(lower).matches()) {
                mixed++;
                capital &= isUpper(token);
            } else if (isLetters(reading, token) || isBeforeFigures(reading, token)) {
                letters++;
                capital &= isUpper(token);
            } else {
                break;
            }
            last = token;
        }
        return last == null ? null : new PlateRun(first, last, letters, figures, mixed, radio, unread, capital);
    }

    /** The golf that is a car is not among them, unless another letter follows. */
    private static boolean isRadio(Reading reading, Token token) {
        boolean ray = token.lower().equals("ray") && reading.word(token, -1).equals("x")
                || token.lower().equals("x") && reading.word(token, 1).equals("ray");
        boolean car = token.lower().equals("golf")
                && !SpokenPatterns.isLetter(reading.word(token, 1))
                && !SpokenPatterns.isLetter(reading.word(token, -1));
        return ray || !car && SpokenPatterns.isLetter(token.lower());
    }

    private static boolean isMixed(Token token) {
        String lower = token.lower();
        return lower.length() <= LONGEST_MIXED
                && token.anyDigit()
                && MIXED.matcher(lower).matches()
                && !NO_PIECE.matcher(lower).matches()
                && !(FORM.matcher(lower).matches() && !isUpper(token))
                && !AllowList.isAllowed(lower);
    }

    private static boolean isUpper(Token token) {
        return token.plain().equals(token.plain().toUpperCase(Locale.ROOT));
    }

    /** Up to four capitals, or small letters that make no word. */
    private static boolean isLetters(Reading reading, Token token) {
        String lower = token.lower();
        if (!token.letters() || lower.length() > MOST_LETTERS) {
            return false;
        }
        if (lower.length() == 1) {
            return token.capitalised() ? !lower.equals("i") : !NO_LETTERS.contains(lower);
        }
        if (lower.length() == 2 && English.isFunctionWord(lower)) {
            return false;
        }
        boolean word = English.isWord(lower) || English.isFunctionWord(lower);
        boolean said = AllowList.isAllowed(lower) && !word;
        boolean marked = token.allCapitals() && reading.style(token) != Style.UPPER;
        return !said && (marked || !word && !Names.isName(lower));
    }

    /** "sw 30": two letters that mean something else by themselves. */
    private static boolean isBeforeFigures(Reading reading, Token token) {
        Token next = reading.near(token, 1);
        String lower = token.lower();
        return lower.length() == 2
                && token.letters()
                && next != null
                && reading.text().between(token, next).equals(" ")
                && (next.digits() && next.plain().length() == 2 || SaidNumber.isWord(next.lower()))
                && !English.isFunctionWord(lower)
                && !OFFICERS.contains(lower);
    }

    /** Figures that could not be read. */
    private static boolean isUnread(String gap) {
        return gap.indexOf('?') >= 0 || gap.indexOf('*') >= 0 || gap.indexOf('_') >= 0;
    }

    /** "forty four", but not the three of "last three KFA". */
    private static boolean isNumber(Reading reading, Token token, Token last) {
        if (!SaidNumber.isWord(token.lower()) || token.lower().equals("one")) {
            return false;
        }
        Token next = last == null ? reading.near(token, 1) : null;
        return next == null || !isLetters(reading, next);
    }

    private static boolean isSpoken(Token token) {
        return SpokenPatterns.isLetter(token.lower()) || SaidNumber.isWord(token.lower());
    }

    private static boolean isJoined(String gap, Token left, Token right) {
        boolean singles = left.plain().length() == 1 && right.plain().length() == 1;
        return gap.equals(" ")
                || gap.equals("-")
                || gap.equals(", ") && (singles || isSpoken(left) && isSpoken(right))
                || isUnread(gap) && gap.length() <= WIDEST_GAP && gap.indexOf('\n') < 0;
    }

    boolean isWhole() {
        return mixed > 0 || letters > 0 && figures > 0 || radio > 1;
    }

    int length() {
        return last.index() - first.index() + 1;
    }
}
