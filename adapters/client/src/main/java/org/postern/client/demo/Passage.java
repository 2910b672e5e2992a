// SPDX-License-Identifier: Apache-2.0
package org.postern.client.demo;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Of a text and what became of it, the passage that differs, with a few words to each side.
 *
 * @param before as it was written, on one line
 * @param after  as it arrived, on one line
 */
record Passage(String before, String after) {

    private static final int AROUND = 6;
    private static final String LEFT_OUT = "...";
    private static final Pattern SPACE = Pattern.compile("\\s+");

    static Passage between(String before, String after) {
        List<String> one = words(before);
        List<String> two = words(after);
        int shorter = Math.min(one.size(), two.size());
        int start = 0;
        while (start < shorter && one.get(start).equals(two.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.get(one.size() - 1 - end).equals(two.get(two.size() - 1 - end))) {
            end++;
        }
        return new Passage(cut(one, start, end), cut(two, start, end));
    }

    /** @param same how many words at the start, and at the end, are the same in both */
    private static String cut(List<String> words, int same, int sameAtEnd) {
        int from = Math.max(0, same - AROUND);
        int to = Math.min(words.size(), words.size() - sameAtEnd + AROUND);
        return (from > 0 ? LEFT_OUT + " " : "")
                + String.join(" ", words.subList(from, to))
                + (to < words.size() ? " " + LEFT_OUT : "");
    }

    private static List<String> words(String text) {
        return List.of(SPACE.split(text.strip()));
    }

    /** Never what a child has said. */
    @Override
    public String toString() {
        return "Passage[]";
    }
}
