// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import org.postern.redaction.text.Token;

/**
 * Where numbers stand in a text. Most written forms have a digit in them, so that patterns need to be tried only beside
 * one: reading whole narratives with every pattern would take ten times as long.
 */
final class Anchors {

    private static final int LOG = 3;
    private static final int LONGEST_GLUED = 64;

    /** Which numbers a pattern is tried beside. */
    enum Kind {
        DIGITS,
        NUMBERS
    }

    private final List<Token> digits = new ArrayList<>();
    private final List<Token> numbers = new ArrayList<>();
    private final List<Token> dots = new ArrayList<>();

    private int clocks;

    private Anchors() {}

    /** A text that is full of times, as a log is: four digits that can be a time are one. */
    boolean isLog() {
        return clocks >= LOG;
    }

    private static boolean isClock(String text, Token token) {
        String word = token.plain();
        int end = token.end();
        if (word.length() == 2 && end + 2 < text.length() && (text.charAt(end) == ':' || text.charAt(end) == '.')) {
            return isBelow(word, 24)
                    && isBelow(text.substring(end + 1, end + 3), 60)
                    && (end + 3 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 3)));
        }
        boolean alone = token.start() == 0 || "./:£-".indexOf(text.charAt(token.start() - 1)) < 0;
        return word.length() == 4 && alone && isBelow(word.substring(0, 2), 24) && isBelow(word.substring(2), 60);
    }

    private static boolean isBelow(String twoDigits, int limit) {
        int tens = twoDigits.charAt(0) - '0';
        int ones = twoDigits.charAt(1) - '0';
        return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 && tens * 10 + ones < limit;
    }

    static Anchors of(String text, List<Token> tokens) {
        Anchors anchors = new Anchors();
        for (Token token : tokens) {
            boolean digit = token.anyDigit();
            if (digit) {
                anchors.clocks += isClock(text, token) ? 1 : 0;
                anchors.digits.add(token);
            }
            int end = token.end();
            if (end + 1 < text.length() && text.charAt(end) == '.' && Character.isLetterOrDigit(text.charAt(end + 1))) {
                anchors.dots.add(token);
            }
            if (digit || NumberWords.isOne(token.lower())) {
                anchors.numbers.add(token);
            }
        }
        return anchors;
    }

    /** From {@code before} characters before a number to {@code after} behind it. */
    Windows around(Kind kind, int before, int after, int length) {
        List<Token> anchors = switch (kind) {
            case DIGITS -> digits;
            case NUMBERS -> numbers;
        };
        return Windows.around(anchors, before, after, length);
    }

    /** The first letter, digit or hyphen that is glued to a word before a dot and a word. */
    Places gluedToDots(String text) {
        Places places = new Places();
        for (Token token : dots) {
            int start = token.start();
            while (start > 0 && token.start() - start < LONGEST_GLUED && isGlued(text.charAt(start - 1))) {
                start--;
            }
            places.add(start);
        }
        return places;
    }

    private static boolean isGlued(char c) {
        return c == '-' || Character.isLetterOrDigit(c);
    }

    /** Has a figure in it, or is a number in words. */
    static boolean isNumber(Token token) {
        return token.anyDigit() || NumberWords.isOne(token.lower());
    }
}
