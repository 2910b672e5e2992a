// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

/** How many slips of typing (a letter added, lost, changed, or two swapped) lie between two words (Damerau, restricted). */
public final class TypingDistance {

    private TypingDistance() {}

    /** @return true if at most {@code most} slips, {@code most} being small, make one word the other */
    public static boolean within(String left, String right, int most) {
        return slips(left, right, most) <= most;
    }

    /**
     * How many slips make one word the other.
     *
     * @param most where there are more, the search is given up
     * @return the number of slips, or one more than {@code most}
     */
    public static int slips(String left, String right, int most) {
        if (Math.abs(left.length() - right.length()) > most) {
            return most + 1;
        }
        int[] before = new int[right.length() + 1];
        int[] last = new int[right.length() + 1];
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < last.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            row[0] = i;
            int best = row[0];
            for (int j = 1; j <= right.length(); j++) {
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                int cost = Math.min(last[j - 1] + change, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                row[j] = cost;
                best = Math.min(best, cost);
            }
            if (best > most) {
                return most + 1;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.min(last[right.length()], most + 1);
    }

    /** Letters as a set of bits: two words that differ in many letters need not be compared. */
    public static int letters(String word) {
        int bits = 0;
        for (int i = 0; i < word.length(); i++) {
            bits |= 1 << (word.charAt(i) & 31);
        }
        return bits;
    }
}
