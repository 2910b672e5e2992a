// SPDX-License-Identifier: Apache-2.0
package org.postern.client.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path root;

    @Test
    void runningWhenNotedThenAddressAndProcess() throws IOException {
        Files.writeString(root.resolve("gateway.json"), "{\"url\":\"https://localhost:8443\",\"pid\":42}");

        assertThat(new DataFolder(root).running())
                .contains(new DataFolder.Running(URI.create("https://localhost:8443"), 42));
    }

    @Test
    void runningWhenHalfWrittenOrMissingThenEmpty() throws IOException {
        assertThat(new DataFolder(root).running()).isEmpty();
        Files.writeString(root.resolve("gateway.json"), "{\"url\":");
        assertThat(new DataFolder(root).running()).isEmpty();
        Files.writeString(root.resolve("gateway.json"), "{\"url\":\"no address at all\"}");
        assertThat(new DataFolder(root).running()).isEmpty();
    }

    @Test
    void agencyOfWhenRememberedThenTheFirstThatWas() throws IOException {
        KnownIds known = new DataFolder(root).knownIds();
        UUID id = UUID.randomUUID();
        known.remember(id, "la-thurrock");
        known.remember(UUID.randomUUID(), "police-essex");
        known.remember(id, "police-essex");

        assertThat(known.agencyOf(id)).contains("la-thurrock");
        assertThat(known.agencyOf(UUID.randomUUID())).isEmpty();
        assertThat(known.lastAgency()).contains("police-essex");
    }

    @Test
    void agencyOfWhenFileIsSpoiltThenOnlyWholeLinesCount() throws IOException {
        KnownIds known = new DataFolder(root).knownIds();
        UUID id = UUID.randomUUID();
        known.remember(id, "la-thurrock");
        Files.writeString(known.folder().resolve("known-ids"), "../../etc passwd\n" + id + " la-wigan\n");

        assertThat(known.agencyOf(id)).contains("la-wigan");
        assertThat(known.lastAgency()).contains("la-wigan");
    }
}
