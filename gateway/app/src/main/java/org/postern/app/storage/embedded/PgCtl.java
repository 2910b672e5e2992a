// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * PostgreSQL's own programs, run by the cluster's account in the cluster's folder with relative paths, so that the
 * folder may have any name and may be moved.
 */
final class PgCtl {

    /** Time for the programs around what they wait for themselves. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private static final Duration CREATION_LIMIT = Duration.ofMinutes(3);

    private final Path bin;
    private final Account account;
    private final Platform platform;

    PgCtl(Path bin, Account account, Platform platform) {
        this.bin = bin;
        this.account = account;
        this.platform = platform;
    }

    /**
     * Makes a cluster: UTF-8, sorted by code point on every operating system alike, with checksums. The superuser
     * gets no password and the initial access rules refuse everybody; {@link ServerConfig} has the real ones.
     */
    Commands.Ended initialise(ClusterHome home) throws IOException {
        return run(
                home,
                "",
                CREATION_LIMIT,
                "initdb",
                "--pgdata=" + relative(home, home.fresh()),
                "--username=" + Credentials.SUPERUSER,
                "--auth=reject",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions");
    }

    /** Runs statements, one a line, on a new cluster without a server: nobody can connect, and none is printed. */
    Commands.Ended execute(ClusterHome home, String statements) throws IOException {
        return run(
                home,
                statements,
                CREATION_LIMIT,
                "postgres",
                "--single",
                "-D",
                relative(home, home.fresh()),
                "-c",
                "exit_on_error=true",
                "-c",
                "log_min_messages=error",
                "-c",
                "log_min_error_statement=panic",
                "-c",
                "log_checkpoints=off",
                Credentials.SUPERUSER);
    }

    /** Starts the server and waits until it takes connections, crash recovery included. */
    Commands.Ended start(ClusterHome home, int port, Duration limit) throws IOException {
        String options = "-p %d -c config_file=%s -c hba_file=%s"
                .formatted(port, ServerConfig.SETTINGS_FILE, ServerConfig.ACCESS_FILE);
        return run(
                home,
                "",
                limit.plus(MARGIN),
                "pg_ctl",
                "start",
                "--wait",
                "--silent",
                "--timeout=" + limit.toSeconds(),
                "-D",
                relative(home, home.data()),
                "-l",
                relative(home, home.startLog()),
                "-o",
                options);
    }

    /** Fast shutdown; after the limit, immediate shutdown. Returns when the process is gone. */
    StopOutcome stop(ClusterHome home, Duration limit) {
        var server = PostmasterFile.read(home).filter(PostmasterFile::isAlive);
        if (server.isEmpty()) {
            return StopOutcome.NOT_RUNNING;
        }
        if (stop(home, "fast", limit) && server.get().endsWithin(MARGIN)) {
            return StopOutcome.CLEAN;
        }
        if (!stop(home, "immediate", MARGIN) || !server.get().endsWithin(MARGIN)) {
            server.get().kill();
        }
        return StopOutcome.IMMEDIATE;
    }

    private boolean stop(ClusterHome home, String mode, Duration limit) {
        String folder = relative(home, home.data());
        String seconds = "--timeout=" + limit.toSeconds();
        try {
            return run(
                            home,
                            "",
                            limit.plus(MARGIN),
                            "pg_ctl",
                            "stop",
                            "--wait",
                            "--mode=" + mode,
                            seconds,
                            "-D",
                            folder)
                    .succeeded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Commands.Ended run(ClusterHome home, String input, Duration limit, String program, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(bin.resolve(platform.executable(program)).toString());
        command.addAll(Arrays.asList(arguments));
        return Commands.run(account.command(command), home.root(), input, limit);
    }

    private static String relative(ClusterHome home, Path path) {
        return home.root().relativize(path).toString();
    }
}
