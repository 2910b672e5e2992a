// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes over a server that outlived the gateway process which started it.
 *
 * <p>Only a server is adopted whose {@code postmaster.pid} is in our data folder, which works in that folder, and
 * which knows our password and refuses another. What merely listens on the recorded port is never asked.
 */
final class Adoption {

    private final Cluster cluster;
    private final Credentials credentials;
    private final Instant deadline;
    private final Duration stopLimit;

    Adoption(Cluster cluster, Credentials credentials, Instant deadline, Duration stopLimit) {
        this.cluster = cluster;
        this.credentials = credentials;
        this.deadline = deadline;
        this.stopLimit = stopLimit;
    }

    /** The port of our own running server; otherwise empty, and the folder is ready for a start. */
    Optional<Integer> adopt() throws IOException {
        ClusterHome home = cluster.home();
        Optional<PostmasterFile> file = PostmasterFile.read(home).filter(PostmasterFile::isAlive);
        if (file.isEmpty() || !ServerProcesses.isServerOf(file.get(), home.data())) {
            clearAway(file, home);
            return Optional.empty();
        }
        if (!Files.exists(file.get().dataFolder())
                || !Files.isSameFile(file.get().dataFolder(), home.data())) {
            // The folder was moved under the running server, whose log and settings are at the old place.
            cluster.pgCtl().stop(home, stopLimit);
            return Optional.empty();
        }
        return Optional.of(login(home));
    }

    /**
     * Makes the way free for a start. After a reboot or in a copied folder the noted process number may be another
     * program's, and PostgreSQL would not start. Where no process can be seen in the folder, none is there; where the
     * system does not show that, the file stays for PostgreSQL's own checks, unless another program has the number.
     */
    private void clearAway(Optional<PostmasterFile> alive, ClusterHome home) throws IOException {
        if (alive.isPresent() && ServerProcesses.isDoubtful(alive.get())) {
            throw new EmbeddedPostgresException(
                    EmbeddedPostgresProblem.IN_USE,
                    "PostgreSQL runs as process " + alive.get().pid());
        }
        awaitOrphans(home);
        if (ServerProcesses.areShown() || alive.isPresent()) {
            Files.deleteIfExists(home.postmasterFile());
        }
    }

    private int login(ClusterHome home) {
        for (; ; ) {
            int port = PostmasterFile.read(home).map(PostmasterFile::port).orElse(0);
            Login.Answer answer = port == 0 ? Login.Answer.NOTHING : Login.attempt(port, credentials);
            if (answer == Login.Answer.READY && Login.attempt(port, Credentials.wrong()) == Login.Answer.REFUSED) {
                return port;
            }
            if (answer == Login.Answer.READY || answer == Login.Answer.REFUSED) {
                throw new EmbeddedPostgresException(EmbeddedPostgresProblem.LOGIN_REFUSED, "Port " + port);
            }
            if (Instant.now().isAfter(deadline)) {
                throw new EmbeddedPostgresException(EmbeddedPostgresProblem.NOT_READY, ServerLog.lastLines(home));
            }
            Pause.beforeNextLook();
        }
    }

    /** After a killed server its sessions end by themselves, but not at once; a new server must not start before. */
    private void awaitOrphans(ClusterHome home) {
        while (ServerProcesses.areIn(home.data())) {
            if (Instant.now().isAfter(deadline)) {
                throw new EmbeddedPostgresException(
                        EmbeddedPostgresProblem.NOT_READY, "Processes still work in " + home.data());
            }
            Pause.beforeNextLook();
        }
    }
}
