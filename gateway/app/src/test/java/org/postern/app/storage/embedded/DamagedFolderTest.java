// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders left behind by a crash or by somebody's hand: mended where that is safe, else refused in plain words. */
class DamagedFolderTest {

    @TempDir
    Path folder;

    private Path data;
    private Path postgres;

    @BeforeEach
    void chooseFolder() {
        data = folder.resolve("data");
        postgres = data.resolve("postgres");
    }

    @Test
    void startWhenCreationWasInterruptedThenBeginsAnew() throws Exception {
        Files.createDirectories(postgres.resolve("data.new/base"));
        Files.writeString(postgres.resolve("data.new/PG_VERSION"), "18\n");
        try (RunningPostgres running = TestDatabase.start(data)) {
            assertThat(TestDatabase.query(running, "SELECT 1")).isEqualTo("1");
            assertThat(postgres.resolve("data.new")).doesNotExist();
        }
    }

    @Test
    void startWhenPidFileNamesAnotherProgramThenStarts() throws Exception {
        TestDatabase.made(data);
        String line =
                "%d%n%s%n1%n1%n%n127.0.0.1%n".formatted(ProcessHandle.current().pid(), postgres.resolve("data"));
        Files.writeString(postgres.resolve("data/postmaster.pid"), line);
        Path old = Files.writeString(postgres.resolve("log/postgres-Xyz.log"), "old");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(10 * 86_400)));
        try (RunningPostgres running = TestDatabase.start(data)) {
            assertThat(running.adopted()).isFalse();
            assertThat(old).doesNotExist();
        }
    }

    @Test
    void startWhenServerCannotReadItsFilesThenSaysWhyAndFreesTheFolder() throws Exception {
        TestDatabase.made(data);
        Path version = postgres.resolve("data/PG_VERSION");
        Files.writeString(version, "12\n");
        assertThatThrownBy(() -> TestDatabase.start(data))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageStartingWith("PST-6086 ")
                .hasMessageContaining("another major version")
                .hasMessageContaining("database files are incompatible with server");
        Files.writeString(version, "18\n");
        assertThat(TestDatabase.start(data).stop()).isEqualTo(StopOutcome.CLEAN);
    }

    @Test
    void startWhenPasswordOfExistingDatabaseIsMissingThenRefused() throws Exception {
        TestDatabase.made(data);
        Files.delete(postgres.resolve("password"));
        assertThatThrownBy(() -> TestDatabase.start(data)).hasMessageStartingWith("PST-6088 ");
        assertThat(postgres.resolve("password")).doesNotExist();
    }

    @Test
    void startWhenDataFolderIsAFileThenRefused() throws Exception {
        Files.writeString(data, "not a folder");
        assertThatThrownBy(() -> TestDatabase.start(data)).hasMessageStartingWith("PST-6081 ");
    }

    @Test
    void startWhenPathHoldsShellCharactersThenRefused() {
        var settings = EmbeddedPostgresSettings.of(folder.resolve("a$(id)b"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(settings)).hasMessageStartingWith("PST-6081 ");
    }
}
