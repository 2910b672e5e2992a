// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.redaction.text.WordList;

/** The words with which numbers are said: "seven", "forty", "double", "third". */
final class NumberWords {

    /** In order from one to nineteen. */
    static final List<String> ONES = List.of(
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
            "nineteen");

    /** In order from twenty to ninety. */
    static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private static final Set<String> OTHERS = Set.of(
            "zero",
            "oh",
            "nought",
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

    private static final Set<String> WORDS = WordList.of(
            Stream.of(ONES, TENS, OTHERS).flatMap(Collection::stream).toArray(String[]::new));

    private NumberWords() {}

    /** @param lower in lower case */
    static boolean isOne(String lower) {
        return WORDS.contains(lower);
    }
}
