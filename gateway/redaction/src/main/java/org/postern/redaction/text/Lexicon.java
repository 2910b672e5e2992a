// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.text;

import java.util.HashMap;
import java.util.Map;

/**
 * What is known of English words: how often they are spoken, whether they are mostly written with a capital, which parts
 * of speech they can be and which kinds of thing they name.
 */
public final class Lexicon {

    private static final Entry UNKNOWN = new Entry(-1, false, "", "");
    private static final Map<String, Entry> ENTRIES = read();

    private Lexicon() {}

    /**
     * One word.
     *
     * @param band    0 (not met in 51 million words of film dialogue) to 9, about fourfold from one to the next; -1 unknown
     * @param capital written with a capital more often than not
     * @param speech  parts of speech, the likeliest first: n noun, p plural, v verb, z third person, d past, g -ing form,
     *                j adjective, r adverb, i and o words of grammar, m modal, u interjection, c number
     * @param kinds   kinds of thing as letters, e.g. H human, A animal, F food, T made by hand
     */
    public record Entry(int band, boolean capital, String speech, String kinds) {

        public boolean known() {
            return band >= 0;
        }

        public boolean canBe(char part) {
            return speech.indexOf(part) >= 0;
        }

        /** Whether this is its likeliest part of speech. */
        public boolean isFirst(char part) {
            return !speech.isEmpty() && speech.charAt(0) == part;
        }
    }

    /** @param lower in lower case */
    public static Entry of(String lower) {
        return ENTRIES.getOrDefault(lower, UNKNOWN);
    }

    private static Map<String, Entry> read() {
        Map<String, Entry> entries = new HashMap<>(100_000);
        Map<String, String> shared = new HashMap<>();
        for (String line : WordList.read("lexicon")) {
            String[] fields = line.split("\t", -1);
            String band = fields[1];
            boolean capital = band.endsWith("^");
            entries.put(
                    fields[0],
                    new Entry(band.charAt(0) - '0', capital, field(fields, 2, shared), field(fields, 3, shared)));
        }
        return entries;
    }

    /** Trailing fields may be missing where they are empty. */
    private static String field(String[] fields, int index, Map<String, String> shared) {
        return index < fields.length ? shared.computeIfAbsent(fields[index], field -> field) : "";
    }
}
