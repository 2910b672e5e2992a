// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

/**
 * A piece of a text that is hidden, and why; for the sender's side only.
 *
 * @param start      UTF-16 index into the text
 * @param end        after the last unit
 * @param rule       the recogniser, e.g. {@code known-name}, {@code phone}
 * @param confidence 0 to 1; from {@link #STRONG} on it is hidden without asking
 * @param entity     whom or what it is about: equal for two mentions of the same; empty where that does not matter
 */
public record Span(int start, int end, Label label, String rule, double confidence, String entity) {

    public static final double STRONG = 0.8;

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public boolean covers(Span other) {
        return start <= other.start && end >= other.end;
    }

    public int length() {
        return end - start;
    }

    /** Never the entity: it may be made from a name. */
    @Override
    public String toString() {
        return "Span[" + start + ".." + end + " " + label + " by " + rule + "]";
    }
}
