// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known word nearest to a mistyped one, so that an error can say what to write instead. */
public final class DidYouMean {

    private DidYouMean() {}

    /** A sentence ready to be appended to an issue: the nearest word, or else {@code otherwise}. */
    public static String or(String word, Collection<String> known, String otherwise) {
        return nearest(word, known)
                .map(found -> "Did you mean '" + found + "'?")
                .orElse(otherwise);
    }

    /** The known word with the fewest edits, if at most a third of the letters differ or one contains the other. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> near(word, candidate))
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean near(String word, String candidate) {
        int limit = Math.max(1, Math.min(word.length(), 60) / 3);
        return distance(word, candidate) <= limit
                || word.length() > 3 && (candidate.contains(word) || word.contains(candidate));
    }

    /** Edit distance in which a swap of neighbours counts as one (optimal string alignment). */
    static int distance(String left, String right) {
        int[][] d = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, left, right, i, j);
            }
        }
        return d[left.length()][right.length()];
    }

    private static int step(int[][] d, String left, String right, int i, int j) {
        boolean same = left.charAt(i - 1) == right.charAt(j - 1);
        int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
