// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Where and how the embedded PostgreSQL runs.
 *
 * @param dataDir the gateway's data folder; the cluster lives in its folder {@code postgres}
 * @param elsewhere where the cluster goes when the account that runs it cannot reach the data folder (only as root);
 *     on a disk that outlives a reboot
 * @param binariesCache a private folder shared by several gateways for the unpacked binaries (60 MB); by default each
 *     cluster has its own
 * @param maxConnections connections the server takes at once
 * @param startLimit how long a start, crash recovery included, may take
 * @param stopLimit how long a fast shutdown may take before the server is stopped at once
 */
public record EmbeddedPostgresSettings(
        Path dataDir,
        Path elsewhere,
        Optional<Path> binariesCache,
        int maxConnections,
        Duration startLimit,
        Duration stopLimit) {

    private static final Path ELSEWHERE = Path.of("/var/lib/postern");

    /** Refuses values with which no server can run. */
    public EmbeddedPostgresSettings {
        Objects.requireNonNull(dataDir, "dataDir");
        Objects.requireNonNull(elsewhere, "elsewhere");
        Objects.requireNonNull(binariesCache, "binariesCache");
        if (maxConnections < 10) {
            throw new IllegalArgumentException("maxConnections must be at least 10");
        }
        if (startLimit.toSeconds() < 1 || stopLimit.toSeconds() < 1) {
            throw new IllegalArgumentException("startLimit and stopLimit must be at least one second");
        }
    }

    /** The defaults for a data folder: 60 connections, two minutes to start, twenty seconds to stop. */
    public static EmbeddedPostgresSettings of(Path dataDir) {
        return new EmbeddedPostgresSettings(
                dataDir, ELSEWHERE, Optional.empty(), 60, Duration.ofMinutes(2), Duration.ofSeconds(20));
    }

    /** The same settings with another place for clusters that cannot live in the data folder. */
    public EmbeddedPostgresSettings withElsewhere(Path folder) {
        return new EmbeddedPostgresSettings(dataDir, folder, binariesCache, maxConnections, startLimit, stopLimit);
    }

    /** The same settings with a shared folder for the unpacked binaries. */
    public EmbeddedPostgresSettings withBinariesCache(Path folder) {
        return new EmbeddedPostgresSettings(
                dataDir, elsewhere, Optional.of(folder), maxConnections, startLimit, stopLimit);
    }

    EmbeddedPostgresSettings withDataDir(Path folder) {
        return new EmbeddedPostgresSettings(folder, elsewhere, binariesCache, maxConnections, startLimit, stopLimit);
    }

    /** The same settings with another number of connections. */
    public EmbeddedPostgresSettings withMaxConnections(int connections) {
        return new EmbeddedPostgresSettings(dataDir, elsewhere, binariesCache, connections, startLimit, stopLimit);
    }
}
