// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.nio.file.Path;

/** A process that starts the database, writes one row and ends without any clean-up, as after a SIGKILL. */
final class HaltingGateway {

    private HaltingGateway() {}

    public static void main(String[] arguments) throws Exception {
        RunningPostgres postgres = TestDatabase.start(Path.of(arguments[0]));
        TestDatabase.execute(postgres, "CREATE TABLE kept (number int)", "INSERT INTO kept VALUES (42)");
        Runtime.getRuntime().halt(9);
    }
}
