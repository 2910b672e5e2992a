// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.time.Duration;

/**
 * A PostgreSQL that answers on loopback and belongs to this gateway's data folder.
 *
 * <p>When the gateway's process is killed, the server lives on and the next start adopts it. {@link #stop()} ends it;
 * whether a shutdown hook calls that is the caller's choice. While this object is open, no second gateway can use
 * the folder.
 */
public final class RunningPostgres implements AutoCloseable {

    private final ClusterHome home;
    private final PgCtl pgCtl;
    private final Credentials credentials;
    private final int port;
    private final boolean adopted;
    private final Duration stopLimit;
    private final FolderLocks locks;

    RunningPostgres(
            Cluster cluster,
            Credentials credentials,
            int port,
            boolean adopted,
            Duration stopLimit,
            FolderLocks locks) {
        this.home = cluster.home();
        this.pgCtl = cluster.pgCtl();
        this.credentials = credentials;
        this.port = port;
        this.adopted = adopted;
        this.stopLimit = stopLimit;
        this.locks = locks;
    }

    /** Address of the gateway's database for the JDBC driver, without user and password. */
    public String jdbcUrl() {
        return Login.jdbcUrl(port, Credentials.DATABASE);
    }

    /** The role that owns the gateway's database; it is no superuser. */
    public String user() {
        return Credentials.USER;
    }

    /** The role's password; it is kept nowhere but in a private file of the data folder. */
    public String password() {
        return credentials.password();
    }

    /** The loopback port, also recorded in the data folder. */
    public int port() {
        return port;
    }

    /** Whether the server had outlived an earlier gateway process and was taken over. */
    public boolean adopted() {
        return adopted;
    }

    /** Ends the server (fast shutdown, at once after the limit) and frees the data folder; repeating it is harmless. */
    public synchronized StopOutcome stop() {
        try {
            return pgCtl.stop(home, stopLimit);
        } finally {
            locks.close();
        }
    }

    @Override
    public void close() {
        stop();
    }

    @Override
    public String toString() {
        return "RunningPostgres[port=%d, adopted=%s]".formatted(port, adopted);
    }
}
