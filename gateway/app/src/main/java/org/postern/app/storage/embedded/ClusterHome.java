// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of one cluster and what lies where in it.
 *
 * @param root {@code DATA/postgres}, or a folder elsewhere
 */
record ClusterHome(Path root) {

    /** PostgreSQL's own data folder; it exists only when it was made completely. */
    Path data() {
        return root.resolve("data");
    }

    /** The data folder while it is being made. */
    Path fresh() {
        return root.resolve("data.new");
    }

    Path log() {
        return root.resolve("log");
    }

    /** What the server prints before its log files are open. */
    Path startLog() {
        return log().resolve("start.log");
    }

    /** The gateway's settings for the server, outside the folder that the server can write. */
    Path conf() {
        return root.resolve("conf");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path lockFile() {
        return root.resolve("lock");
    }

    Path postmasterFile() {
        return data().resolve("postmaster.pid");
    }

    boolean exists() {
        return Files.isDirectory(data());
    }
}
