// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Lexicon;

/**
 * Takes apart what was typed without spaces, "witsmurfnd", "sayinkerry": into everyday words and at most one piece that
 * is none, by the cheapest way to cover the whole.
 */
final class GluedWords {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 40;
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 12;
    private static final double KNOWN = 1;
    private static final double NAME = 4;
    private static final double UNKNOWN = 9;
    private static final double PER_LETTER = 0.5;
    /** A whole that costs more is one strange word rather than several. */
    private static final double MOST_PER_LETTER = 1.6;

    /** A stretch of the glued word; {@code name} where it is no everyday word. */
    record Piece(int start, int end, boolean name) {}

    private record Step(double cost, int from, boolean name, boolean strange) {}

    private GluedWords() {}

    /**
     * @param lower letters only, in lower case
     * @param known whether the case has somebody of that name
     * @return two pieces or more; empty if it does not come apart
     */
    static Optional<List<Piece>> split(String lower, Predicate<String> known) {
        int length = lower.length();
        if (length < SHORTEST || length > LONGEST) {
            return Optional.empty();
        }
        Step[] best = new Step[length + 1];
        best[0] = new Step(0, 0, false, false);
        for (int end = 1; end <= length; end++) {
            for (int start = Math.max(0, end - LONGEST_NAME); start < end; start++) {
                if (best[start] != null) {
                    consider(lower, start, end, best, known);
                }
            }
        }
        if (best[length] == null || best[length].from() == 0 || best[length].cost() > MOST_PER_LETTER * length) {
            return Optional.empty();
        }
        List<Piece> pieces = new ArrayList<>();
        for (int end = length; end > 0; end = best[end].from()) {
            pieces.add(new Piece(best[end].from(), end, best[end].name()));
        }
        Collections.reverse(pieces);
        return Optional.of(pieces);
    }

    private static void consider(String lower, int start, int end, Step[] best, Predicate<String> known) {
        String piece = lower.substring(start, end);
        double word = wordCost(piece);
        boolean named = piece.length() >= SHORTEST_NAME;
        boolean strangeBefore = best[start].strange();
        double cost = word;
        boolean name = false;
        boolean strange = strangeBefore;
        if (named && known.test(piece) && KNOWN < cost) {
            cost = KNOWN;
            name = true;
        } else if (named && piece.length() > SHORTEST_NAME && Names.isName(piece) && NAME < cost) {
            cost = NAME;
            name = true;
        } else if (named && !strangeBefore && cost == Double.MAX_VALUE) {
            cost = UNKNOWN + PER_LETTER * piece.length();
            name = true;
            strange = true;
        }
        if (cost < Double.MAX_VALUE) {
            double all = best[start].cost() + cost;
            if (best[end] == null || all < best[end].cost()) {
                best[end] = new Step(all, start, name, strange);
            }
        }
    }

    /** Cheaper the commoner; letters alone and abbreviations of two are dear, because they stand in every name. */
    private static double wordCost(String piece) {
        if (piece.length() == 1) {
            return "iau24".contains(piece) ? 5 : Double.MAX_VALUE;
        }
        Lexicon.Entry entry = Lexicon.of(piece);
        boolean grammar = English.isFunctionWord(piece);
        if (piece.length() == 2) {
            return grammar ? 3 : "nd".equals(piece) || "im".equals(piece) ? 4 : Double.MAX_VALUE;
        }
        if (grammar) {
            return 1.5;
        }
        boolean usual = English.isCommon(piece) || entry.band() >= 4 && !entry.capital() || AllowList.isSlang(piece);
        return usual ? 2 + (9 - Math.max(2, entry.band())) * 0.4 : Double.MAX_VALUE;
    }
}
