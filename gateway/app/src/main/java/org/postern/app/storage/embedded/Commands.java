// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end, with a clean environment and a time limit. */
final class Commands {

    /** What programs need of the environment; everything else, the gateway's secrets among it, stays here. */
    private static final Set<String> KEPT =
            Set.of("PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "SYSTEMDRIVE");

    private Commands() {}

    /**
     * How a program ended.
     *
     * @param exit its exit status; {@link #NOT_RUN} when it could not be started or not be waited for
     * @param output what it printed
     */
    record Ended(int exit, String output) {

        static final int NOT_RUN = -1;

        private static final int LINES = 12;

        boolean succeeded() {
            return exit == 0;
        }

        /** The end of the output, where the reason of a failure is. */
        String lastLines() {
            List<String> lines = output.lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        }
    }

    /** Runs it in a folder; {@code input} is its standard input. */
    static Ended run(List<String> command, Path folder, String input, Duration limit) throws IOException {
        // A file and no pipe: on Windows a server that pg_ctl starts would keep the pipe open.
        Path output = Files.createTempFile("postern-command", ".out");
        try {
            return run(command, folder, input, limit, output);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static Ended run(List<String> command, Path folder, String input, Duration limit, Path output)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> !KEPT.contains(name.toUpperCase(Locale.ROOT)));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return new Ended(Ended.NOT_RUN, IoText.of(e));
        }
        String early = feed(process, input);
        boolean inTime = await(process, limit);
        String printed = Files.readString(output, StandardCharsets.ISO_8859_1) + early;
        return inTime
                ? new Ended(process.exitValue(), printed)
                : new Ended(Ended.NOT_RUN, printed + "stopped after " + limit.toSeconds() + " s");
    }

    private static String feed(Process process, String input) {
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
            return "";
        } catch (IOException endedBeforeReading) {
            return IoText.of(endedBeforeReading);
        }
    }

    private static boolean await(Process process, Duration limit) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }
}
