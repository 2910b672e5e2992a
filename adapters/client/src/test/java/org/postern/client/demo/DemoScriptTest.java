// SPDX-License-Identifier: Apache-2.0
package org.postern.client.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.client.offline.ConfigFolder;
import org.postern.protocol.ProtocolCase;

class DemoScriptTest {

    @TempDir
    private Path folder;

    @Test
    void loadWhenShippedThenThreeDocumentsAndMoreFromEachOfFivePartnerships() {
        DemoScript script = DemoScript.load(ConfigFolder.of(Optional.empty())).orElseThrow();

        assertThat(script.documents().stream()
                        .collect(Collectors.groupingBy(DemoDocument::partnership, Collectors.counting())))
                .hasSize(5)
                .allSatisfy((title, count) -> {
                    assertThat(title).isNotBlank();
                    assertThat(count).isGreaterThanOrEqualTo(3);
                });
        assertThat(script.documents())
                .anyMatch(one -> one.example().expected() instanceof ProtocolCase.Invalid)
                .anyMatch(one -> one.example().expected() instanceof ProtocolCase.NotEntitled)
                .filteredOn(DemoDocument::explain)
                .isNotEmpty();
        assertThat(script.documents().stream().map(DemoDocument::idempotencyKey))
                .doesNotHaveDuplicates();
    }

    @Test
    void loadWhenThereIsNoDemoThenRefused() {
        assertThat(code(folder)).isEqualTo("PST-7042");
    }

    @Test
    void loadWhenACaseIsMissingThenRefused() throws IOException {
        Files.createDirectories(folder.resolve("demo"));
        Files.writeString(folder.resolve("demo/demo.yaml"), "documents:\n  - {case: nowhere.yaml, say: Nothing.}\n");

        assertThat(code(folder)).isEqualTo("PST-7010");
    }

    @Test
    void loadWhenNotYamlThenRefused() throws IOException {
        Files.createDirectories(folder.resolve("demo"));
        Files.writeString(folder.resolve("demo/demo.yaml"), "documents: [");

        assertThat(code(folder)).isEqualTo("PST-7010");
    }

    private static String code(Path root) {
        return DemoScript.load(new ConfigFolder(root)).either(script -> "loaded", refusal -> refusal.code());
    }
}
