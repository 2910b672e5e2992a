// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.postern.redaction.corpus.Narrative;
import org.postern.redaction.jsonl.JsonlRedactor;
import org.postern.redaction.narrative.NarrativeExamples.Text;
import org.postern.redaction.scoring.Classes;
import org.postern.redaction.scoring.CorpusScore;
import org.postern.redaction.scoring.NarrativeScore;
import org.postern.redaction.scoring.Removals;
import org.postern.redaction.scoring.Scorer;

/**
 * What the whole redactor does to an author whom the name model has not met: learnt from all other authors, measured on
 * the one, for each author in turn. By these figures, and not by those of the unread sets, features, thresholds and sizes
 * are chosen. Run by hand, since it learns a model for each author; prints lines for {@code docs/redaction.md}.
 */
public final class AuthorLeftOut {

    private static final List<String> USUAL =
            List.of("voices-e", "voices-f", "voices-g", "voices-h", "voices-l", "voices-m");

    private AuthorLeftOut() {}

    /** @param authors sets to leave out in turn, such as {@code voices-e} */
    public static void main(String[] authors) throws IOException {
        List<List<Text>> sets = new ArrayList<>();
        for (List<TrainingNarrative> set : TrainingNarrative.readSets()) {
            sets.add(new NarrativeExamples().of(set, NameModelTrainer.VARIANTS));
        }
        List<NarrativeScore> all = new ArrayList<>();
        for (String author : authors.length == 0 ? USUAL : Arrays.asList(authors)) {
            List<NarrativeScore> scores = scores(author, sets);
            print("`" + author + "`", new CorpusScore(scores));
            all.addAll(scores);
        }
        print("all of them", new CorpusScore(all));
    }

    private static List<NarrativeScore> scores(String author, List<List<Text>> sets) {
        List<List<Text>> others = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            if (!TrainingNarrative.SETS.get(i).contains(author)) {
                others.add(sets.get(i));
            }
        }
        if (others.size() == sets.size()) {
            throw new IllegalArgumentException("no set that is learnt from is called " + author);
        }
        NameModel model = NameModelTrainer.fit(others, 0);
        JsonlRedactor redactor =
                new JsonlRedactor(new NarrativeRedactor(Layers.recognisers(), model), Options.everything());
        return Narrative.read(Path.of("src/corpus/train", author + ".jsonl")).stream()
                .map(narrative -> Scorer.score(
                        narrative,
                        Removals.of(redactor.redactLine(narrative.line()).orElseThrow())))
                .toList();
    }

    private static void print(String who, CorpusScore score) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.3f | %.0f %% | %.0f %% | %.1f | %.3f | %.3f |%n",
                who,
                score.recall(Classes.DIRECT).value(),
                100 * score.leaking(Classes.DIRECT).value(),
                100 * score.leakingUnseen().value(),
                score.highlightsPerNarrative(),
                score.overRedaction().value(),
                score.kept().value());
    }
}
