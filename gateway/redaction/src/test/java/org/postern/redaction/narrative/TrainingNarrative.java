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

    /** Sets of one author or group of authors each. */
    static final List<List<String>> SETS = List.of(
            List.of("voices-a", "former-a"),
            List.of("voices-b", "former-b"),
            List.of("former-c"),
            List.of("former-d"),
            List.of("former-e"),
            List.of("voices-c"),
            List.of("voices-d"),
            List.of("voices-e"),
            List.of("voices-f"),
            List.of("voices-g"),
            List.of("voices-h"),
            List.of("voices-l"),
            List.of("voices-m"),
            List.of("voices-n"),
            List.of("voices-o"),
            List.of("voices-p"));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What identifies somebody. */
    record Gold(int start, int end, String label) {

        boolean person() {
            return label.startsWith("PERSON") || label.equals("HANDLE");
        }

        /** Anything else that identifies: where somebody lives or goes, a written form, a day of birth. */
        boolean place() {
            return !person() && number();
        }

        /** A number in it is told of one person, house, car or case, or is the name of a place or of a badge's bearer. */
        boolean number() {
            return !label.equals("AGE") && !label.equals("DATE");
        }
    }

    /** The narratives that the model of this build learns from; no other set may be told of by its figures. */
    static List<List<TrainingNarrative>> readSets() throws IOException {
        List<List<TrainingNarrative>> sets = new ArrayList<>();
        for (List<String> files : SETS) {
            List<TrainingNarrative> set = new ArrayList<>();
            for (String file : files) {
                set.addAll(read(Path.of("src/corpus/train", file + ".jsonl")));
            }
            sets.add(set);
        }
        return sets;
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
