// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Set;
import java.util.regex.Pattern;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/** How a number or a piece of one is written. */
enum NumberKind {
    NONE,
    FIGURES,
    MIXED,
    UNIT_WORD,
    TEEN_WORD,
    TENS_WORD,
    RADIO,
    CAPITALS,
    LETTERS;

    /** Of an act: "s47". */
    private static final Pattern SECTION = Pattern.compile("ss?[0-9]{1,3}");

    private static final Set<String> UNITS = Set.of(
            "zero", "oh", "nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "double",
            "treble", "triple", "hundred");
    private static final Set<String> TEENS = Set.of(
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final Set<String> TENS =
            Set.of("twenty", "thirty", "forty", "fourty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final int LONGEST = 4;

    static NumberKind of(Token token) {
        String lower = token.lower();
        if (token.digits()) {
            return FIGURES;
        }
        if (!token.letters()) {
            return SECTION.matcher(lower).matches() || AllowList.isAllowed(lower) ? NONE : MIXED;
        }
        if (UNITS.contains(lower)) {
            return UNIT_WORD;
        }
        if (TEENS.contains(lower)) {
            return TEEN_WORD;
        }
        if (TENS.contains(lower)) {
            return TENS_WORD;
        }
        if (SpokenPatterns.isLetter(lower) && !lower.equals("november")) {
            return RADIO;
        }
        if (lower.length() > LONGEST || English.isFunctionWord(lower)) {
            return NONE;
        }
        if (lower.equals("s") || AllowList.isAllowed(lower) || NameWords.isTitle(lower) || English.isCommon(lower)) {
            return NONE;
        }
        if (token.allCapitals() || lower.length() == 1 && token.capitalised()) {
            return CAPITALS;
        }
        return lower.length() == 1 || Names.isUnknown(lower) && !English.isForeign(lower) ? LETTERS : NONE;
    }

    /** A rough size of figures, the pattern of letters and digits of mixed ones, the length of letters. */
    static int size(Token token) {
        String lower = token.lower();
        if (!token.digits()) {
            StringBuilder pattern = new StringBuilder();
            for (int i = 0; i < Math.min(8, lower.length()); i++) {
                pattern.append(Character.isDigit(lower.charAt(i)) ? 'd' : 'a');
            }
            return pattern.toString().hashCode() * 2 + (token.allCapitals() ? 1 : 0);
        }
        int length = lower.length();
        if (length > 4) {
            return 100 + Math.min(16, length);
        }
        int value = Integer.parseInt(lower);
        if (length == 4) {
            boolean year = value >= 1900 && value < 2100;
            boolean clock = value / 100 < 24 && value % 100 < 60;
            return year ? 50 : clock ? value % 5 == 0 ? 51 : 52 : 53;
        }
        if (lower.charAt(0) == '0') {
            return 40 + length;
        }
        int[] limits = {2, 5, 10, 13, 18, 20, 25, 32, 60, 100, 250};
        int size = 0;
        while (size < limits.length && value >= limits[size]) {
            size++;
        }
        return size;
    }
}
