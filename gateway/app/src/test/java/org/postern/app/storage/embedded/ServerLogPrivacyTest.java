// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values must not reach the server's log, whatever goes wrong. */
class ServerLogPrivacyTest {

    private static final String PLANTED = "Zebedee Planted";

    @TempDir
    Path folder;

    @Test
    void logWhenStatementsFailAndSessionsCrashThenHoldsNoValue() throws Exception {
        RunningPostgres postgres = TestDatabase.start(TestDatabase.made(folder.resolve("data")));
        try (postgres) {
            TestDatabase.execute(postgres, "CREATE TABLE t (name text PRIMARY KEY CHECK (name <> 'x'))");
            TestDatabase.execute(postgres, "INSERT INTO t VALUES ('" + PLANTED + "')");
            for (String failing : List.of(
                    "INSERT INTO t VALUES ('%s')",
                    "SELECT '%s'::uuid",
                    "SELECT '%s'::json",
                    "SELECT \"%s\" FROM t",
                    "SELECT '%s' FROM FROM",
                    "DO $$ BEGIN RAISE EXCEPTION '%s'; END $$",
                    "DO $$ BEGIN RAISE WARNING '%s'; END $$; SELECT 1/0")) {
                assertThatThrownBy(() -> TestDatabase.execute(postgres, failing.formatted(PLANTED)))
                        .isInstanceOf(SQLException.class);
            }
            crashSession(postgres);
        }
        assertThat(log()).contains("was terminated by signal").doesNotContain(PLANTED);
    }

    /** The server logs a crashed session; with PostgreSQL's defaults it adds the statement that was running. */
    private void crashSession(RunningPostgres postgres) throws Exception {
        try (Connection connection = TestDatabase.connect(postgres);
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_backend_pid(), '" + PLANTED + "'")) {
            row.next();
            ProcessHandle session = ProcessHandle.of(row.getLong(1)).orElseThrow();
            session.destroyForcibly();
            session.onExit().get(60, TimeUnit.SECONDS);
        }
        // The server restarts its sessions; a fast shutdown meanwhile would run into its time limit.
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        Login.attempt(postgres.port(), new Credentials(postgres.password())) == Login.Answer.READY);
    }

    private String log() throws Exception {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder.resolve("data/postgres/log"))) {
            for (Path file : files.toList()) {
                text.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
