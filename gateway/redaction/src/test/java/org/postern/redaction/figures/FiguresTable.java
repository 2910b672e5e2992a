// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.redaction.scoring.Classes;
import org.postern.redaction.scoring.CorpusScore;
import org.postern.redaction.scoring.NarrativeScore.Share;

/** The manual's tables of figures: one line for each set, each caution and each class. */
final class FiguresTable {

    private FiguresTable() {}

    static String render() {
        return sets() + '\n' + CautionTable.render() + '\n' + classes(corpora(false)) + '\n' + classes(corpora(true));
    }

    private static List<Corpus> corpora(boolean learntFrom) {
        return Arrays.stream(Corpus.values())
                .filter(corpus -> corpus.isLearntFrom() == learntFrom)
                .toList();
    }

    private static String sets() {
        List<String> rows = new ArrayList<>(List.of(
                "| set | learnt from | narratives | recall, direct | precision, words | with a leak | with a leak that no highlight shows"
                        + " | highlights each | over-redaction | hard negatives kept |",
                "|---|---|---|---|---|---|---|---|---|---|"));
        for (Corpus corpus : Corpus.values()) {
            CorpusScore score = Measurements.of(corpus);
            rows.add(row(Stream.of(
                    "`" + corpus.title() + "`",
                    corpus.isLearntFrom() ? "yes" : "no",
                    String.valueOf(score.narratives().size()),
                    share(score.recall(Classes.DIRECT)),
                    share(score.precision()),
                    percent(score.leaking(Classes.DIRECT)),
                    percent(score.leakingUnseen()),
                    String.format(Locale.ROOT, "%.1f", score.highlightsPerNarrative()),
                    share(score.overRedaction()),
                    share(score.kept()))));
        }
        return String.join("\n", rows) + "\n";
    }

    private static String classes(List<Corpus> corpora) {
        List<String> rows = new ArrayList<>();
        rows.add(row(Stream.concat(
                Stream.of("recall / precision / leaking"),
                corpora.stream().map(corpus -> "`" + corpus.title() + "`"))));
        rows.add("|---".repeat(corpora.size() + 1) + "|");
        Stream.concat(Classes.DIRECT.stream(), Classes.QUASI.stream())
                .forEach(label -> rows.add(row(Stream.concat(
                        Stream.of(label), corpora.stream().map(corpus -> cell(Measurements.of(corpus), label))))));
        return String.join("\n", rows) + "\n";
    }

    private static String cell(CorpusScore score, String label) {
        Share recall = score.recall(List.of(label));
        if (recall.whole() == 0) {
            return "-";
        }
        Share precision = score.precision(label);
        return String.join(
                " / ",
                share(recall),
                precision.whole() == 0 ? "-" : share(precision),
                percent(score.leakingOfThose(List.of(label))));
    }

    static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }

    static String share(Share share) {
        String written = String.format(Locale.ROOT, "%.3f", share.value());
        return written.startsWith("0") ? written.substring(1) : written;
    }

    static String percent(Share share) {
        return String.format(Locale.ROOT, "%.0f %%", share.value() * 100);
    }
}
