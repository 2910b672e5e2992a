// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postern.redaction.text.Token;

/**
 * Where numbers stand in a text. Most written forms have a digit in them, so that patterns need to be tried only beside
 * one: reading whole narratives with every pattern would take ten times as long.
 */
final class Anchors {

    private static final Set<String> NUMBER_WORDS = Set.of(
            "zero",
            "oh",
            "nought",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "hundred",
            "thousand",
            "twenties",
            "thirties",
            "forties",
            "fifties",
            "sixties",
            "double",
            "treble",
            "triple",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "thirtieth");

    /** Which numbers a pattern is tried beside. */
    enum Kind {
        DIGITS,
        NUMBERS
    }

    /** A stretch of the text. */
    record Window(int start, int end) {}

    private final List<Token> digits = new ArrayList<>();
    private final List<Token> numbers = new ArrayList<>();

    private Anchors() {}

    static Anchors of(List<Token> tokens) {
        Anchors anchors = new Anchors();
        for (Token token : tokens) {
            boolean digit = hasDigit(token.plain());
            if (digit) {
                anchors.digits.add(token);
            }
            if (digit || NUMBER_WORDS.contains(token.lower())) {
                anchors.numbers.add(token);
            }
        }
        return anchors;
    }

    /** Stretches from {@code before} characters before a number to {@code after} behind it; none overlaps another. */
    List<Window> windows(Kind kind, int before, int after, int length) {
        List<Window> windows = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (Token token : kind == Kind.DIGITS ? digits : numbers) {
            int from = Math.max(0, token.start() - before);
            if (start >= 0 && from > end) {
                windows.add(new Window(start, end));
                start = -1;
            }
            start = start < 0 ? from : start;
            end = Math.min(length, token.end() + after);
        }
        if (start >= 0) {
            windows.add(new Window(start, end));
        }
        return windows;
    }

    /** Has a figure in it, or is a number in words. */
    static boolean isNumber(Token token) {
        return hasDigit(token.plain()) || NUMBER_WORDS.contains(token.lower());
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= '0' && word.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }
}
