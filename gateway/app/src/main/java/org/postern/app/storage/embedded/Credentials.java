// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;

/** The gateway's login to its own database: a random password, made once and kept in a private file. */
record Credentials(String password) {

    /** Role and database of the gateway. */
    static final String USER = "postern";

    static final String DATABASE = "postern";

    /** PostgreSQL's first superuser: without a password, so that nobody logs in as it over the network. */
    static final String SUPERUSER = "postgres";

    private static final int RANDOM_BYTES = 32;

    /** Reads the password of this data folder, or makes one where there is none yet. */
    static Credentials of(DataNotes notes, boolean clusterExists) throws IOException {
        if (Files.exists(notes.passwordFile())) {
            return new Credentials(Files.readString(notes.passwordFile()).strip());
        }
        if (clusterExists) {
            throw new EmbeddedPostgresException(
                    EmbeddedPostgresProblem.LOGIN_REFUSED, "Missing: " + notes.passwordFile());
        }
        Credentials made = random();
        PrivateFiles.write(notes.passwordFile(), made.password() + "\n");
        return made;
    }

    /** A login that no server of ours knows. */
    static Credentials wrong() {
        return random();
    }

    private static Credentials random() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        // URL-safe letters need no quoting in the statement that sets it.
        return new Credentials(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
