// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.scoring;

import java.util.List;
import java.util.Map;

/**
 * What became of one narrative.
 *
 * @param identifiers every identifier of the gold standard
 * @param words removed words by class of the removal
 * @param otherWords words that belong to no identifier, removed or not
 * @param keep hard negatives, and how many of them stayed whole
 */
public record NarrativeScore(
        List<Judged> identifiers, Map<String, Removed> words, int otherWords, Share keep, int highlights) {

    /**
     * @param caught no identifying piece of it is left
     * @param shown a review highlight touches it
     */
    public record Judged(String label, boolean caught, boolean shown) {}

    /** Removed words, and how many of them belong to an identifier of whatever class. */
    public record Removed(int all, int right) {

        Removed plus(Removed other) {
            return new Removed(all + other.all, right + other.right);
        }

        int wrong() {
            return all - right;
        }
    }

    /** So many of so many. */
    public record Share(int part, int whole) {

        public double value() {
            return whole == 0 ? Double.NaN : (double) part / whole;
        }

        Share plus(Share other) {
            return new Share(part + other.part, whole + other.whole);
        }
    }

    Share recall(List<String> labels) {
        var of =
                identifiers.stream().filter(one -> labels.contains(one.label())).toList();
        return new Share((int) of.stream().filter(Judged::caught).count(), of.size());
    }

    boolean leaks(List<String> labels) {
        return identifiers.stream().anyMatch(one -> labels.contains(one.label()) && !one.caught());
    }

    boolean leaksUnseen(List<String> labels) {
        return identifiers.stream().anyMatch(one -> labels.contains(one.label()) && !one.caught() && !one.shown());
    }

    boolean has(List<String> labels) {
        return identifiers.stream().anyMatch(one -> labels.contains(one.label()));
    }
}
