// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RedactCommandTest {

    @TempDir
    private Path folder;

    @Test
    void redactWhenNamesAreKnownThenGoneAndOffsetsAreCodePoints() throws IOException {
        String text = "\uD83D\uDE00 Ottilie rang 07700 900123.";
        String line = JsonMapper.shared()
                .writeValueAsString(java.util.Map.of(
                        "id", "n1", "text", text, "known", java.util.Map.of("people", List.of("Ottilie"))));
        Path in = Files.writeString(folder.resolve("in.jsonl"), line + "\n");
        Path out = folder.resolve("out.jsonl");

        Run run = Run.of("redact", "--in", in, "--out", out);

        assertThat(run.exit()).isZero();
        JsonNode answer = JsonMapper.shared().readTree(Files.readString(out).strip());
        assertThat(answer.path("id").asString()).isEqualTo("n1");
        assertThat(answer.path("redacted").asString()).doesNotContain("Ottilie", "07700");
        JsonNode first = answer.path("spans").get(0);
        assertThat(first.path("start").asInt()).isEqualTo(2);
        assertThat(first.path("end").asInt()).isEqualTo(9);
        assertThat(answer.path("review").isArray()).isTrue();
    }

    @Test
    void redactWhenALineIsNoObjectThenOneAndTheOthersAreWritten() throws IOException {
        Path in = Files.writeString(folder.resolve("in.jsonl"), "{\"id\":1,\"text\":\"Fine.\"}\nnonsense\n");
        Path out = folder.resolve("out.jsonl");

        Run run = Run.of("redact", "--json", "--in", in, "--out", out);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.json().get(0).path("unreadable").get(0).asInt()).isEqualTo(2);
        assertThat(Files.readAllLines(out)).hasSize(1);
    }

    @Test
    void redactWhenInputIsMissingThenTwo() {
        Run run = Run.of("redact", "--in", folder.resolve("none"), "--out", folder.resolve("out"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("PST-7010");
    }
}
