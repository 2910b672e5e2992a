// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.postern.document.TypingDistance;

/** Names that somebody may have meant, by slips of typing: at most three, nearest first. */
public final class Suggestions {

    private static final int MOST = 3;

    private Suggestions() {}

    public static List<String> near(String written, Collection<String> known) {
        int limit = Math.max(1, Math.min(3, written.length() / 4));
        record Scored(String name, int distance) {}
        return known.stream()
                .map(name -> new Scored(name, TypingDistance.slips(written, name, limit)))
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
}
