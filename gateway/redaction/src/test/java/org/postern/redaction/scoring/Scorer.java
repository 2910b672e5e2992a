// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.scoring;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postern.redaction.corpus.Mark;
import org.postern.redaction.corpus.Narrative;
import org.postern.redaction.scoring.NarrativeScore.Judged;
import org.postern.redaction.scoring.NarrativeScore.Removed;
import org.postern.redaction.scoring.NarrativeScore.Share;

/**
 * Compares what was hidden with what should have been. An identifier is caught when of none of its identifying runs a
 * piece of three characters is left (or of the longest run's length, if that is less); words such as titles do not count
 * unless it has no others. A word is removed when more than half of it is.
 */
public final class Scorer {

    private static final int TELLING = 3;

    private final int[] text;
    private final Narrative gold;
    private final Removals removals;
    private final Mask hidden;

    private Scorer(Narrative gold, Removals removals) {
        this.text = gold.text().codePoints().toArray();
        this.gold = gold;
        this.removals = removals;
        this.hidden = new Mask(text.length, removals.spans());
    }

    public static NarrativeScore score(Narrative gold, Removals removals) {
        return new Scorer(gold, removals).score();
    }

    private NarrativeScore score() {
        Mask identifiers = new Mask(text.length, gold.spans());
        Map<String, Removed> words = new TreeMap<>();
        int others = 0;
        for (Run word : Run.of(text, 0, text.length)) {
            boolean right = identifiers.coversAny(word);
            others += right ? 0 : 1;
            if (hidden.coversMost(word)) {
                words.merge(hidden.label(word), new Removed(1, right ? 1 : 0), Removed::plus);
            }
        }
        return new NarrativeScore(
                gold.spans().stream().map(this::judge).toList(),
                words,
                others,
                new Share(
                        (int) gold.keep().stream().filter(this::stays).count(),
                        gold.keep().size()),
                removals.review().size());
    }

    private Judged judge(Mark span) {
        List<Run> runs = identifying(span);
        int longest = runs.stream().mapToInt(Run::length).max().orElseThrow();
        int telling = Math.min(TELLING, longest);
        boolean caught = runs.stream().noneMatch(run -> hidden.longestOpen(run) >= telling);
        return new Judged(span.label(), caught, removals.review().stream().anyMatch(span::touches));
    }

    private List<Run> identifying(Mark span) {
        List<Run> all = Run.of(text, span.start(), span.end());
        List<Run> strong = all.stream()
                .filter(run -> !PassingWords.passes(span.label(), run.in(text)))
                .toList();
        return strong.isEmpty() ? all : strong;
    }

    private boolean stays(Mark keep) {
        for (int i = keep.start(); i < keep.end(); i++) {
            if (hidden.covers(i) && Run.isContent(text[i])) {
                return false;
            }
        }
        return true;
    }
}
