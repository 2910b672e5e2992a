// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Starts the gateway's own PostgreSQL in its data folder, or adopts the one that outlived an earlier gateway process.
 *
 * <p>A call returns when the database takes connections; a first start takes a few seconds (unpacking, creating),
 * later ones less than one, more after a crash. Every failure is an {@link EmbeddedPostgresException} for the
 * operator.
 */
public final class EmbeddedPostgres {

    private final EmbeddedPostgresSettings settings;
    private final Platform platform;
    private final DataNotes notes;
    private final Instant deadline;

    private EmbeddedPostgres(EmbeddedPostgresSettings settings, Platform platform, Instant deadline) {
        this.settings = settings;
        this.platform = platform;
        this.notes = new DataNotes(settings.dataDir().resolve("postgres"));
        this.deadline = deadline;
    }

    /** Starts or adopts the server of this data folder. */
    public static RunningPostgres start(EmbeddedPostgresSettings settings) {
        FolderLocks locks = new FolderLocks();
        try {
            Files.createDirectories(settings.dataDir());
            // Real, because accounts and servers compare folders; later links may lead elsewhere.
            var real = settings.withDataDir(settings.dataDir().toRealPath());
            Instant deadline = Instant.now().plus(settings.startLimit());
            return new EmbeddedPostgres(real, Platform.current(), deadline).start(locks);
        } catch (IOException e) {
            locks.close();
            throw new EmbeddedPostgresException(EmbeddedPostgresProblem.FOLDER_UNUSABLE, IoText.of(e), e);
        } catch (UncheckedIOException e) {
            locks.close();
            throw new EmbeddedPostgresException(EmbeddedPostgresProblem.FOLDER_UNUSABLE, IoText.of(e.getCause()), e);
        } catch (RuntimeException e) {
            locks.close();
            throw e;
        }
    }

    private RunningPostgres start(FolderLocks locks) throws IOException {
        Files.createDirectories(notes.folder());
        locks.take(notes.lockFile());
        Place place = new Placement(settings, notes, platform).choose();
        ClusterHome home = place.home();
        if (!home.lockFile().equals(notes.lockFile())) {
            locks.take(home.lockFile());
        }
        Path cache = cacheFor(place);
        refuseOddPath(cache);
        Credentials credentials = Credentials.of(notes, home.exists());
        PgCtl pgCtl = new PgCtl(new Binaries(platform).unpackedIn(cache), place.account(), platform);
        if (!home.exists()) {
            ClusterCreation.create(place, pgCtl, credentials);
        }
        if (!home.root().equals(notes.folder())) {
            notes.noteLocation(home);
        }
        return run(place, new Cluster(home, pgCtl), credentials, locks);
    }

    private RunningPostgres run(Place place, Cluster cluster, Credentials credentials, FolderLocks locks)
            throws IOException {
        Duration stopLimit = settings.stopLimit();
        var adopted = new Adoption(cluster, credentials, deadline, stopLimit).adopt();
        if (adopted.isPresent()) {
            notes.notePort(adopted.get());
            return new RunningPostgres(cluster, credentials, adopted.get(), true, stopLimit, locks);
        }
        Ownership.give(cluster.home().log(), place.account());
        ServerLog.dropOld(cluster.home());
        ServerConfig.write(cluster.home(), settings.maxConnections(), platform);
        int port = new ServerStart(cluster, deadline).start(notes.port());
        if (Login.attempt(port, credentials) != Login.Answer.READY) {
            cluster.pgCtl().stop(cluster.home(), stopLimit);
            throw new EmbeddedPostgresException(EmbeddedPostgresProblem.LOGIN_REFUSED, "Port " + port);
        }
        notes.notePort(port);
        return new RunningPostgres(cluster, credentials, port, false, stopLimit, locks);
    }

    /** The shared cache, unless the account that runs the server cannot read it. */
    private Path cacheFor(Place place) throws IOException {
        if (settings.binariesCache().isEmpty()) {
            return place.home().binaries();
        }
        Path shared = settings.binariesCache().get();
        Files.createDirectories(shared);
        return Placement.reaches(place.account(), shared)
                ? shared.toRealPath()
                : place.home().binaries();
    }

    private void refuseOddPath(Path path) {
        if (!platform.takesPath(path.toString())) {
            throw new EmbeddedPostgresException(
                    EmbeddedPostgresProblem.FOLDER_UNUSABLE,
                    "PostgreSQL's programs cannot be run from a folder with quotes, $, ` or \\ in its name: " + path);
        }
    }
}
