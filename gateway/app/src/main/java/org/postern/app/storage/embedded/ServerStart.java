// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Starts a server that is not running, on the port of last time if that is free. */
final class ServerStart {

    private static final int PORTS_TO_TRY = 5;
    private static final String PORT_TAKEN = "could not bind";

    /** Processes of a killed server that have not noticed yet keep its memory for a moment. */
    private static final String ORPHANS = "pre-existing shared memory block";

    private final Cluster cluster;
    private final Instant deadline;

    ServerStart(Cluster cluster, Instant deadline) {
        this.cluster = cluster;
        this.deadline = deadline;
    }

    int start(Optional<Integer> lastPort) throws IOException {
        Optional<Integer> wanted = lastPort;
        for (int taken = 0; taken < PORTS_TO_TRY; ) {
            int port = Ports.free(wanted);
            ServerLog before = ServerLog.asOfNow(cluster.home());
            Commands.Ended ended = cluster.pgCtl().start(cluster.home(), port, left());
            if (ended.succeeded()) {
                return port;
            }
            String log = before.since();
            if (log.contains(PORT_TAKEN)) {
                taken++;
                wanted = Optional.empty();
            } else if (log.contains(ORPHANS) && Instant.now().isBefore(deadline)) {
                Pause.beforeNextLook();
            } else {
                throw failure(ended, log);
            }
        }
        throw new EmbeddedPostgresException(EmbeddedPostgresProblem.START_FAILED, ServerLog.lastLines(cluster.home()));
    }

    private EmbeddedPostgresException failure(Commands.Ended ended, String log) {
        boolean stillStarting = PostmasterFile.read(cluster.home())
                .filter(PostmasterFile::isAlive)
                .isPresent();
        return new EmbeddedPostgresException(
                stillStarting ? EmbeddedPostgresProblem.NOT_READY : EmbeddedPostgresProblem.START_FAILED,
                ended.output().strip() + "\n" + log);
    }

    private Duration left() {
        Duration left = Duration.between(Instant.now(), deadline);
        return left.toSeconds() < 1 ? Duration.ofSeconds(1) : left;
    }
}
