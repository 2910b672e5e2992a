// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes into its data folder ({@code postmaster.pid}, PostgreSQL's {@code pidfile.h}).
 *
 * @param pid its process
 * @param dataFolder the data folder as it was called at its start
 * @param port its port; 0 while it has not come so far
 */
record PostmasterFile(long pid, Path dataFolder, int port) {

    private static final int PID_LINE = 0;
    private static final int FOLDER_LINE = 1;
    private static final int PORT_LINE = 3;

    /** Empty when there is none or when it does not name a process. */
    static Optional<PostmasterFile> read(ClusterHome home) {
        try {
            return parse(Files.readAllLines(home.postmasterFile()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<PostmasterFile> parse(List<String> lines) {
        Optional<Long> pid = number(lines, PID_LINE);
        if (pid.isEmpty() || pid.get() == 0 || lines.size() <= FOLDER_LINE) {
            return Optional.empty();
        }
        int port = number(lines, PORT_LINE)
                .filter(value -> value < 65536)
                .orElse(0L)
                .intValue();
        return Optional.of(new PostmasterFile(pid.get(), Path.of(lines.get(FOLDER_LINE)), port));
    }

    boolean isAlive() {
        return ServerProcesses.isAlive(pid);
    }

    /** Whether the process ends in time: it removes its file a moment before. */
    boolean endsWithin(Duration limit) {
        Instant deadline = Instant.now().plus(limit);
        while (isAlive()) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            Pause.beforeNextLook();
        }
        return true;
    }

    void kill() {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static Optional<Long> number(List<String> lines, int line) {
        return lines.stream()
                .skip(line)
                .findFirst()
                .map(String::strip)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Long::valueOf);
    }
}
