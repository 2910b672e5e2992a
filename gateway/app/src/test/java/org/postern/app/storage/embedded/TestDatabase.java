// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/** A real embedded PostgreSQL for tests, with binaries unpacked once for all of them. */
final class TestDatabase {

    private TestDatabase() {}

    static EmbeddedPostgresSettings settings(Path dataDir) {
        return EmbeddedPostgresSettings.of(dataDir)
                .withBinariesCache(Path.of("target", "postgres-binaries").toAbsolutePath())
                .withElsewhere(dataDir.resolveSibling("elsewhere"));
    }

    /** A stopped database in a data folder: a copy of one that is made once, which saves a second each time. */
    static Path made(Path dataDir) throws Exception {
        copy(Seed.FOLDER, dataDir);
        return dataDir;
    }

    static void copy(Path from, Path to) throws Exception {
        Process copied = new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                .inheritIO()
                .start();
        if (!copied.waitFor(60, TimeUnit.SECONDS) || copied.exitValue() != 0) {
            throw new IllegalStateException("cannot copy " + from);
        }
    }

    /** Made when first used. */
    private static final class Seed {

        private static final Path FOLDER = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory("postern-seed");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                start(folder.resolve("data")).stop();
                return folder.resolve("data");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try {
                PrivateFiles.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static RunningPostgres start(Path dataDir) {
        return EmbeddedPostgres.start(settings(dataDir));
    }

    static Connection connect(RunningPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    static void execute(RunningPostgres postgres, String... statements) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String query(RunningPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static PostmasterFile postmaster(Path home) {
        return PostmasterFile.read(new ClusterHome(home)).orElseThrow();
    }

    /** SIGKILL, and wait until the process is gone. */
    static void kill(PostmasterFile server) throws Exception {
        ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(60, TimeUnit.SECONDS);
    }
}
