// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.scoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.postern.redaction.corpus.Narrative;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints the figures of a redactor's output; arguments: the annotated file, and what {@code ./postern redact} made of
 * it. A narrative without an answer counts as not redacted.
 */
public final class ScoreFiles {

    private ScoreFiles() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, Removals> answers = new TreeMap<>();
        try (Stream<String> lines = Files.lines(Path.of(arguments[1]))) {
            lines.filter(line -> !line.isBlank()).forEach(line -> {
                JsonNode answer = JsonMapper.shared().readTree(line);
                answers.put(answer.path("id").asString(), Removals.of(answer));
            });
        }
        Removals nothing = new Removals(List.of(), List.of());
        CorpusScore score = new CorpusScore(Narrative.read(Path.of(arguments[0])).stream()
                .map(gold -> Scorer.score(gold, answers.getOrDefault(gold.id(), nothing)))
                .toList());
        Stream.concat(Classes.DIRECT.stream(), Classes.QUASI.stream())
                .forEach(label -> print(label, score.recall(List.of(label))));
        print("direct", score.recall(Classes.DIRECT));
        print("quasi", score.recall(Classes.QUASI));
        print("leaking", score.leaking(Classes.DIRECT));
        print("leaking unseen", score.leakingUnseen());
        print("precision", score.precision());
        print("over-redaction", score.overRedaction());
        print("kept", score.kept());
        System.out.printf("%-15s %.1f%n", "highlights", score.highlightsPerNarrative());
    }

    private static void print(String what, NarrativeScore.Share share) {
        System.out.printf("%-15s %.4f (%d/%d)%n", what, share.value(), share.part(), share.whole());
    }
}
