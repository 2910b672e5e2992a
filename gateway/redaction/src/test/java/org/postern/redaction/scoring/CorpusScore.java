// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.scoring;

import java.util.List;
import java.util.function.Predicate;
import org.postern.redaction.scoring.NarrativeScore.Removed;
import org.postern.redaction.scoring.NarrativeScore.Share;

/** Figures of a whole set of narratives; each is a share, {@code NaN} where there is nothing to count. */
public record CorpusScore(List<NarrativeScore> narratives) {

    /** Identifiers of these classes that were caught. */
    public Share recall(List<String> labels) {
        return narratives.stream().map(one -> one.recall(labels)).reduce(new Share(0, 0), Share::plus);
    }

    /** Narratives in which an identifier of these classes is left, of all narratives. */
    public Share leaking(List<String> labels) {
        return share(one -> one.leaks(labels));
    }

    /** The same, of those narratives that have an identifier of these classes. */
    public Share leakingOfThose(List<String> labels) {
        int having = (int) narratives.stream().filter(one -> one.has(labels)).count();
        return new Share(leaking(labels).part(), having);
    }

    /** Narratives with a direct identifier left that no review highlight touches. */
    public Share leakingUnseen() {
        return share(one -> one.leaksUnseen(Classes.DIRECT));
    }

    /** Removed words that belong to an identifier. */
    public Share precision() {
        Removed all = narratives.stream()
                .flatMap(one -> one.words().values().stream())
                .reduce(new Removed(0, 0), Removed::plus);
        return new Share(all.right(), all.all());
    }

    /** The same, of the words that were removed as of this class. */
    public Share precision(String label) {
        Removed all = narratives.stream()
                .map(one -> one.words().getOrDefault(label, new Removed(0, 0)))
                .reduce(new Removed(0, 0), Removed::plus);
        return new Share(all.right(), all.all());
    }

    /** Removed words among those that belong to no identifier. */
    public Share overRedaction() {
        int wrong = narratives.stream()
                .flatMap(one -> one.words().values().stream())
                .mapToInt(Removed::wrong)
                .sum();
        return new Share(
                wrong, narratives.stream().mapToInt(NarrativeScore::otherWords).sum());
    }

    /** Hard negatives that stayed. */
    public Share kept() {
        return narratives.stream().map(NarrativeScore::keep).reduce(new Share(0, 0), Share::plus);
    }

    public double highlightsPerNarrative() {
        return narratives.stream()
                .mapToInt(NarrativeScore::highlights)
                .average()
                .orElse(Double.NaN);
    }

    private Share share(Predicate<NarrativeScore> wanted) {
        return new Share((int) narratives.stream().filter(wanted).count(), narratives.size());
    }
}
