// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

    private static final String AT = "2026-11-25T12:00:00Z";

    @TempDir
    private Path folder;

    @Test
    void validateWhenDocumentsAreValidThenZero() {
        Run run = Run.of(
                "validate",
                "--at",
                AT,
                Run.example("rhi-summary/valid/held-after-one-night.json"),
                Run.example("placement-notification/valid/move-between-two-homes.json"));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("valid (rhi-summary)", "valid (placement-notification)");
    }

    @Test
    void validateWhenOneIsInvalidThenOneWithCodePointerAndFix() {
        Run run = Run.of(
                "validate", "--json", "--at", AT, Run.example("rhi-summary/invalid/declined-without-a-reason.json"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.json()).singleElement().satisfies(result -> {
            assertThat(result.path("valid").asBoolean(true)).isFalse();
            assertThat(result.path("type").asString()).isEqualTo("rhi-summary");
            assertThat(result.path("issues").get(0).path("code").asString()).isEqualTo("PST-1103");
            assertThat(result.path("issues").get(0).path("pointer").asString()).isEqualTo("/interview");
            assertThat(result.path("issues").get(0).path("fix").asString()).isNotBlank();
        });
    }

    @Test
    void validateWhenHostileThenAnIssueAndNoTrace() throws IOException {
        Path deep = Files.writeString(folder.resolve("deep.json"), "{\"a\":".repeat(5_000));
        Path twice = Files.writeString(
                folder.resolve("twice.json"), "{\"schema\":\"rhi-summary/1\",\"schema\":\"rhi-summary/1\"}");
        Path bytes = Files.write(folder.resolve("bytes.json"), new byte[] {(byte) 0xff, 0, 1});
        Path untyped = Files.writeString(folder.resolve("untyped.json"), "{\"schema\":\"poem/1\"}");

        Run run = Run.of("validate", "--json", deep, twice, bytes, untyped);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.json())
                .hasSize(4)
                .allSatisfy(result -> assertThat(result.path("issues")).isNotEmpty());
        assertThat(run.json().get(3).path("issues").get(0).path("code").asString())
                .isEqualTo("PST-7011");
    }

    @Test
    void validateWhenFileIsMissingThenTwo() {
        Run run = Run.of("validate", folder.resolve("none.json"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("PST-7010");
    }

    @Test
    void validateWhenTypeIsUnknownThenTwoAndTypesAreListed() {
        Run run = Run.of("validate", "--type", "poem", Run.example("rhi-summary/valid/held-after-one-night.json"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("PST-7012", "rhi-summary");
    }

    @Test
    void validateWhenNothingIsNamedThenTwoAndUsage() {
        Run run = Run.of("validate");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Usage: postern validate");
    }
}
