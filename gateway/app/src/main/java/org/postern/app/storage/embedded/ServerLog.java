// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The server's own log, of which the last lines explain a failed start; it holds no data by {@link ServerConfig}.
 *
 * @param home the cluster
 * @param sizes how long each file was at a moment; what comes after is news
 */
record ServerLog(ClusterHome home, Map<Path, Long> sizes) {

    private static final int LINES = 12;
    private static final int BYTES = 16_384;
    private static final Duration KEPT = Duration.ofDays(7);

    static ServerLog asOfNow(ClusterHome home) throws IOException {
        Map<Path, Long> sizes = new HashMap<>();
        for (Path file : files(home)) {
            sizes.put(file, Files.size(file));
        }
        return new ServerLog(home, sizes);
    }

    /** The last lines whenever they were written. */
    static String lastLines(ClusterHome home) {
        return new ServerLog(home, Map.of()).since();
    }

    /** Deletes files that PostgreSQL did not overwrite within the week because it was not running. */
    static void dropOld(ClusterHome home) throws IOException {
        Instant limit = Instant.now().minus(KEPT);
        for (Path file : files(home)) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                Files.delete(file);
            }
        }
    }

    /** The last lines written since, file by file. */
    String since() {
        try {
            List<String> lines = new ArrayList<>();
            for (Path file : files(home)) {
                lines.addAll(tail(file, sizes.getOrDefault(file, 0L)));
            }
            return String.join("\n", lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(ClusterHome home) throws IOException {
        if (!Files.isDirectory(home.log())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home.log())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<String> tail(Path file, long known) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            // A shorter file than before was overwritten, so all of it is new.
            long from = channel.size() < known ? 0 : known;
            channel.position(Math.max(from, channel.size() - BYTES));
            byte[] bytes = Channels.newInputStream(channel).readNBytes(BYTES);
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        }
    }
}
