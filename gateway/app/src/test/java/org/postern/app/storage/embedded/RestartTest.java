// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept, adopted and left alone when a gateway starts again. */
class RestartTest {

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void makeDatabase() throws Exception {
        data = TestDatabase.made(folder.resolve("data"));
    }

    @Test
    void startWhenStoppedBeforeThenKeepsRowsPortAndPassword() throws Exception {
        RunningPostgres first = TestDatabase.start(data);
        try (first) {
            TestDatabase.execute(first, "CREATE TABLE kept AS SELECT 42 AS number");
        }
        try (RunningPostgres second = TestDatabase.start(data)) {
            assertThat(TestDatabase.query(second, "SELECT number FROM kept")).isEqualTo("42");
            assertThat(second.port()).isEqualTo(first.port());
            assertThat(second.password()).isEqualTo(first.password());
            assertThat(second.adopted()).isFalse();
        }
    }

    @Test
    void startWhenServerWasKilledThenRecoversCommittedRows() throws Exception {
        RunningPostgres first = TestDatabase.start(data);
        TestDatabase.execute(first, "CREATE TABLE kept (number int)");
        try (Connection open = TestDatabase.connect(first);
                var statement = open.createStatement()) {
            statement.execute("INSERT INTO kept VALUES (42)");
            open.setAutoCommit(false);
            statement.execute("INSERT INTO kept VALUES (43)");
            TestDatabase.kill(TestDatabase.postmaster(data.resolve("postgres")));
        }
        assertThat(first.stop()).isEqualTo(StopOutcome.NOT_RUNNING);
        try (RunningPostgres second = TestDatabase.start(data)) {
            assertThat(TestDatabase.query(second, "SELECT sum(number) FROM kept"))
                    .isEqualTo("42");
        }
    }

    @Test
    void startWhenGatewayDiedThenAdoptsItsServer() throws Exception {
        haltGateway();
        PostmasterFile left = TestDatabase.postmaster(data.resolve("postgres"));
        try (RunningPostgres adopted = TestDatabase.start(data)) {
            assertThat(adopted.adopted()).isTrue();
            assertThat(adopted.port()).isEqualTo(left.port());
            assertThat(TestDatabase.query(adopted, "SELECT number FROM kept")).isEqualTo("42");
        }
        assertThat(left.isAlive()).isFalse();
    }

    @Test
    void startWhenFolderMovedUnderRunningServerThenRestartsItThere() throws Exception {
        haltGateway();
        PostmasterFile left = TestDatabase.postmaster(data.resolve("postgres"));
        Path moved = Files.move(data, folder.resolve("moved"));
        try (RunningPostgres restarted = TestDatabase.start(moved)) {
            assertThat(left.isAlive()).isFalse();
            assertThat(restarted.adopted()).isFalse();
            assertThat(TestDatabase.query(restarted, "SELECT number FROM kept")).isEqualTo("42");
            assertThat(TestDatabase.query(restarted, "SHOW data_directory")).startsWith(moved.toRealPath() + "/");
        }
    }

    @Test
    void startWhenFolderIsCopyOfRunningOneThenDoesNotAdoptItsServer() throws Exception {
        try (RunningPostgres original = TestDatabase.start(data)) {
            Path copy = folder.resolve("copy");
            TestDatabase.copy(data, copy);
            try (RunningPostgres second = TestDatabase.start(copy)) {
                assertThat(second.adopted()).isFalse();
                assertThat(second.port()).isNotEqualTo(original.port());
            }
            assertThat(TestDatabase.query(original, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void startWhenForeignServerHasRecordedPortThenTakesAnother() throws Exception {
        try (RunningPostgres foreign = TestDatabase.start(TestDatabase.made(folder.resolve("foreign")))) {
            Files.writeString(data.resolve("postgres/port"), foreign.port() + "\n");
            try (RunningPostgres own = TestDatabase.start(data)) {
                assertThat(own.adopted()).isFalse();
                assertThat(own.port()).isNotEqualTo(foreign.port());
                assertThat(TestDatabase.query(own, "SHOW data_directory")).startsWith(data.toRealPath() + "/");
            }
            assertThat(TestDatabase.query(foreign, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void startWhenServerDoesNotTakeKeptPasswordThenRefused() throws Exception {
        haltGateway();
        PostmasterFile left = TestDatabase.postmaster(data.resolve("postgres"));
        Path file = data.resolve("postgres/password");
        String right = Files.readString(file);
        Files.writeString(file, "another\n");
        assertThatThrownBy(() -> TestDatabase.start(data)).hasMessageStartingWith("PST-6088 ");
        assertThat(left.isAlive()).isTrue();
        Files.writeString(file, right);
        TestDatabase.start(data).stop();
        assertThat(left.isAlive()).isFalse();
    }

    private void haltGateway() throws Exception {
        Process gateway = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HaltingGateway.class.getName(),
                        data.toString())
                .inheritIO()
                .start();
        assertThat(gateway.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(gateway.exitValue()).isEqualTo(9);
    }
}
