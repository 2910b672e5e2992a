// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;

/** Makes a new cluster with the gateway's role and database; it takes its place only when all of it is done. */
final class ClusterCreation {

    /** One statement a line, as the single-user server reads them. */
    private static final String STATEMENTS = """
            CREATE ROLE %1$s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD '%3$s'
            GRANT pg_monitor TO %1$s
            CREATE DATABASE %2$s OWNER %1$s
            REVOKE ALL ON DATABASE %2$s, postgres, template1 FROM PUBLIC
            """;

    private ClusterCreation() {}

    static void create(Place place, PgCtl pgCtl, Credentials credentials) throws IOException {
        ClusterHome home = place.home();
        PrivateFiles.delete(home.fresh());
        Ownership.give(home.fresh(), place.account());
        check(home, pgCtl.initialise(home));
        check(
                home,
                pgCtl.execute(
                        home, STATEMENTS.formatted(Credentials.USER, Credentials.DATABASE, credentials.password())));
        Files.move(home.fresh(), home.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void check(ClusterHome home, Commands.Ended ended) throws IOException {
        if (!ended.succeeded()) {
            PrivateFiles.delete(home.fresh());
            throw new EmbeddedPostgresException(EmbeddedPostgresProblem.INITIALISE_FAILED, ended.lastLines());
        }
    }
}
