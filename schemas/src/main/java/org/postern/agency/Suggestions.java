// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Names that somebody may have meant, by edit distance (Levenshtein): at most three, nearest first. */
public final class Suggestions {

    private static final int MOST = 3;

    private Suggestions() {}

    public static List<String> near(String written, Collection<String> known) {
        int limit = Math.max(1, Math.min(3, written.length() / 4));
        record Scored(String name, int distance) {}
        return known.stream()
                .filter(name -> Math.abs(name.length() - written.length()) <= limit)
                .map(name -> new Scored(name, distance(written, name)))
                .filter(scored -> scored.distance() <= limit)
                .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
                .limit(MOST)
                .map(Scored::name)
                .toList();
    }

    /** A sentence with a leading space, or nothing, to be put behind another sentence. */
    public static String sentence(List<String> names) {
        return names.isEmpty() ? "" : " Did you mean " + String.join(" or ", names) + "?";
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(previous[j], row[j - 1]));
            }
            int[] swap = previous;
            previous = row;
            row = swap;
        }
        return previous[b.length()];
    }
}
