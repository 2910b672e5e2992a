// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.postern.document.TypingDistance;

/** Finds the known word nearest to a mistyped one, so that an error can say what to write instead. */
public final class DidYouMean {

    /** Longer than any name, so that the number of slips is exact. */
    private static final int LONGEST = 1000;

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
                .min(Comparator.<String>comparingInt(candidate -> TypingDistance.slips(word, candidate, LONGEST))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean near(String word, String candidate) {
        int limit = Math.max(1, Math.min(word.length(), 60) / 3);
        return TypingDistance.within(word, candidate, limit)
                || word.length() > 3 && (candidate.contains(word) || word.contains(candidate));
    }
}
