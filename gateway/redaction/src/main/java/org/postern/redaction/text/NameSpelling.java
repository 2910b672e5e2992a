// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.text;

import java.util.Set;

/**
 * How much the letters of a word look like those of a name rather than of an English word: the logarithm of the odds by
 * letter triples, learnt from the lists of names and of words.
 */
public final class NameSpelling {

    private static final int LETTERS = 27;
    private static final double SMOOTHING = 0.3;
    private static final double[] ODDS = learn();

    private NameSpelling() {}

    /** @return per letter, above 0 like a name, below 0 like a word; 0 for what is not written in the letters a to z */
    public static double odds(String lower) {
        if (lower.length() < 2) {
            return 0;
        }
        double sum = 0;
        int before = 0;
        int last = 0;
        for (int i = 0; i <= lower.length(); i++) {
            int letter = i == lower.length() ? 0 : letter(lower.charAt(i));
            if (letter < 0) {
                return 0;
            }
            sum += ODDS[index(before, last, letter)];
            before = last;
            last = letter;
        }
        return sum / lower.length();
    }

    private static double[] learn() {
        double[] names = count(WordList.read("names"));
        double[] words = count(WordList.read("english"));
        double[] odds = new double[names.length];
        for (int pair = 0; pair < LETTERS * LETTERS; pair++) {
            double ofNames = 0;
            double ofWords = 0;
            for (int letter = 0; letter < LETTERS; letter++) {
                ofNames += names[pair * LETTERS + letter] + SMOOTHING;
                ofWords += words[pair * LETTERS + letter] + SMOOTHING;
            }
            for (int letter = 0; letter < LETTERS; letter++) {
                int i = pair * LETTERS + letter;
                odds[i] = StrictMath.log((names[i] + SMOOTHING) / ofNames)
                        - StrictMath.log((words[i] + SMOOTHING) / ofWords);
            }
        }
        return odds;
    }

    private static double[] count(Set<String> list) {
        double[] counts = new double[LETTERS * LETTERS * LETTERS];
        for (String word : list) {
            int before = 0;
            int last = 0;
            for (int i = 0; i <= word.length(); i++) {
                int letter = i == word.length() ? 0 : letter(word.charAt(i));
                if (letter < 0) {
                    break;
                }
                counts[index(before, last, letter)]++;
                before = last;
                last = letter;
            }
        }
        return counts;
    }

    private static int index(int before, int last, int letter) {
        return (before * LETTERS + last) * LETTERS + letter;
    }

    private static int letter(char c) {
        return c >= 'a' && c <= 'z' ? c - 'a' + 1 : -1;
    }
}
