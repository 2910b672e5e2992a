// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.postern.redaction.narrative.Caution;
import org.postern.redaction.scoring.Classes;
import org.postern.redaction.scoring.CorpusScore;

/** What each caution that a protocol can choose brings and costs, on all unread sets written by hand together. */
final class CautionTable {

    private static final Map<String, Caution> LEVELS = new LinkedHashMap<>();

    static {
        LEVELS.put("less", Caution.SPARING);
        LEVELS.put("usual", Caution.USUAL);
        LEVELS.put("more", Caution.CAUTIOUS);
    }

    private CautionTable() {}

    static String render() {
        List<Corpus> unread = Arrays.stream(Corpus.values())
                .filter(corpus -> !corpus.isLearntFrom() && !corpus.title().endsWith("generated"))
                .toList();
        List<String> rows = new ArrayList<>(List.of(
                "| `caution`, unread sets by hand | recall, direct | with a leak | with a leak that no highlight shows"
                        + " | highlights each | over-redaction | hard negatives kept |",
                "|---|---|---|---|---|---|---|"));
        LEVELS.forEach((level, caution) -> rows.add(row(level, Measurements.of(unread, caution))));
        return String.join("\n", rows) + "\n";
    }

    private static String row(String level, CorpusScore score) {
        return FiguresTable.row(Stream.of(
                "`" + level + "`",
                FiguresTable.share(score.recall(Classes.DIRECT)),
                FiguresTable.percent(score.leaking(Classes.DIRECT)),
                FiguresTable.percent(score.leakingUnseen()),
                String.format(Locale.ROOT, "%.1f", score.highlightsPerNarrative()),
                FiguresTable.share(score.overRedaction()),
                FiguresTable.share(score.kept())));
    }
}
