// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postern.redaction.text.Token;
import org.postern.redaction.text.WordList;

/**
 * One number as people write it: "117", "7b", "2 0 8", "forty two", "a hundred and three", "double four one".
 *
 * @param value what it counts; {@link #NONE} where it is read out digit by digit
 * @param words written in words
 */
record SaidNumber(Token first, Token last, int value, boolean words) {

    static final int NONE = -1;

    private static final String ZERO = "zero";
    private static final Set<String> READ_OUT = Set.of("oh", "nought", "double", "treble", "triple");
    private static final Set<String> WORDS =
            WordList.of(Stream.of(List.of(ZERO), NumberWords.ONES, NumberWords.TENS, READ_OUT)
                    .flatMap(Collection::stream)
                    .toArray(String[]::new));
    private static final Pattern FIGURES = Pattern.compile("[0-9]{1,4}[a-e]?");
    private static final int LONGEST = 12;

    /** The number that begins with a token, null if none does. */
    static SaidNumber at(Reading reading, Token token) {
        if (token.anyDigit() && FIGURES.matcher(token.lower()).matches()) {
            return figures(reading, token);
        }
        boolean hundred = token.lower().equals("a") && reading.word(token, 1).equals("hundred");
        return hundred || isWord(token.lower()) ? words(reading, token) : null;
    }

    /** @param lower one that numbers are said with, by itself */
    static boolean isWord(String lower) {
        return WORDS.contains(lower);
    }

    int length() {
        return last.index() - first.index() + 1;
    }

    /** Single figures with nothing but a space, a hyphen or a comma between them are read out. */
    private static SaidNumber figures(Reading reading, Token token) {
        Token last = token;
        while (last.plain().length() == 1
                && last.index() - token.index() < LONGEST
                && isFigure(reading.near(last, 1))
                && isJoined(reading, last, reading.near(last, 1), ", ")) {
            last = reading.near(last, 1);
        }
        boolean several = last.index() - token.index() >= 2;
        String digits = token.lower().replaceAll("[a-e]", "");
        return several
                ? new SaidNumber(token, last, NONE, false)
                : new SaidNumber(token, token, Integer.parseInt(digits), false);
    }

    private static boolean isFigure(Token token) {
        return token != null && token.digits() && token.plain().length() == 1;
    }

    private static boolean isJoined(Reading reading, Token left, Token right, String more) {
        String gap = reading.text().between(left, right);
        return gap.equals(" ") || gap.equals("-") || gap.equals(more);
    }

    private static SaidNumber words(Reading reading, Token first) {
        Token last = first;
        int value = first.lower().equals("a") ? 1 : worth(first.lower());
        boolean readOut = READ_OUT.contains(first.lower());
        for (int i = 1; i < LONGEST; i++) {
            Token next = reading.near(first, i);
            if (next == null || !isJoined(reading, reading.near(next, -1), next, "-")) {
                break;
            }
            String word = next.lower();
            if (word.equals("and") && value >= 100 && isWord(reading.word(next, 1))) {
                continue;
            }
            boolean hundred = word.equals("hundred") && value > 0 && value < 10;
            if (!hundred && !isWord(word)) {
                break;
            }
            int worth = worth(word);
            boolean adds =
                    value % 100 == 0 && value > 0 && worth < 100 || value % 10 == 0 && value % 100 >= 20 && worth < 10;
            readOut |= !hundred && !adds;
            value = hundred ? value * 100 : value + worth;
            last = next;
        }
        return new SaidNumber(first, last, readOut ? NONE : value, true);
    }

    private static int worth(String word) {
        int ones = word.equals(ZERO) ? 0 : 1 + NumberWords.ONES.indexOf(word);
        return ones > 0 || word.equals(ZERO) ? ones : 20 + 10 * NumberWords.TENS.indexOf(word);
    }
}
