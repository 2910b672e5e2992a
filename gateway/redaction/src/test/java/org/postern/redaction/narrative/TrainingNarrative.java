// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.postern.redaction.jsonl.KnownJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A narrative of the training corpora. Offsets are UTF-16 units. */
record TrainingNarrative(String text, List<Gold> gold, List<KnownFact> facts) {

    private static final List<String> SETS =
            List.of("train/voices-a", "train/voices-b", "train/former-a", "train/former-b");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What identifies somebody. */
    record Gold(int start, int end, String label) {

        boolean person() {
            return label.startsWith("PERSON") || label.equals("HANDLE");
        }
    }

    /** The narratives that the model of this build learns from; no other set may be told of by its figures. */
    static List<TrainingNarrative> readAll() throws IOException {
        List<TrainingNarrative> all = new ArrayList<>();
        for (String file : SETS) {
            all.addAll(read(Path.of("src/corpus", file + ".jsonl")));
        }
        return all;
    }

    static List<TrainingNarrative> read(Path file) throws IOException {
        List<TrainingNarrative> narratives = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                narratives.add(of(JSON.readTree(line)));
            }
        }
        return narratives;
    }

    private static TrainingNarrative of(JsonNode node) {
        String text = node.get("text").stringValue();
        List<Gold> gold = new ArrayList<>();
        for (JsonNode span : node.get("spans")) {
            gold.add(new Gold(
                    text.offsetByCodePoints(0, span.get("start").intValue()),
                    text.offsetByCodePoints(0, span.get("end").intValue()),
                    span.get("label").stringValue()));
        }
        return new TrainingNarrative(text, List.copyOf(gold), KnownJson.facts(node.path("known")));
    }
}
