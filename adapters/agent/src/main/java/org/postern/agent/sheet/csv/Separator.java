// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds by what the cells of a CSV file are separated: comma, semicolon, tab or bar. */
final class Separator {

    static final List<Character> KNOWN = List.of(',', ';', '\t', '|');

    private Separator() {}

    /**
     * The one that stands outside quotation marks equally often in most lines, and more than once; a comma where there
     * is none at all. Lines of notes above and below the table do not decide, because the table has more lines.
     *
     * @param head the beginning of the file; its last line may be cut off
     */
    static char of(String head) {
        char best = ',';
        long most = 0;
        for (char candidate : KNOWN) {
            long weight = weight(head, candidate);
            if (weight > most) {
                most = weight;
                best = candidate;
            }
        }
        return best;
    }

    /** How many lines agree, times how many cells they agree on. */
    private static long weight(String head, char candidate) {
        Map<Integer, Integer> linesByCount = new HashMap<>();
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == candidate) {
                count++;
            } else if (!quoted && c == '\n') {
                linesByCount.merge(count, 1, Integer::sum);
                count = 0;
            }
        }
        linesByCount.merge(count, 1, Integer::sum);
        return linesByCount.entrySet().stream()
                .filter(entry -> entry.getKey() > 0)
                .mapToLong(entry -> (long) entry.getKey() * entry.getValue())
                .max()
                .orElse(0);
    }
}
