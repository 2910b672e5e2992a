// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As root: which account runs the server, and where, when the data folder belongs to somebody else. */
class RootAccountsTest {

    private static final int NOBODY = 65534;

    /** A user id without a name: PostgreSQL cannot run under it. */
    private static final int NAMELESS = 64_321;

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void requireRoot() throws Exception {
        Platform platform = Platform.current();
        assumeTrue(platform.isLinux() && new Accounts(platform).isRoot(), "needs root on Linux");
        data = Files.createDirectory(folder.resolve("data"));
        PrivateFiles.permit(folder, "rwx--x--x");
        PrivateFiles.permit(data, "rwx------");
    }

    @Test
    void startWhenFolderIsAnotherUsersThenServerRunsAsThatUser() throws Exception {
        Files.setAttribute(data, "unix:uid", NOBODY);
        for (int start = 1; start <= 2; start++) {
            try (RunningPostgres running = TestDatabase.start(data)) {
                assertThat(TestDatabase.query(running, "SHOW data_directory")).startsWith(data.toRealPath() + "/");
                long server = TestDatabase.postmaster(data.resolve("postgres")).pid();
                assertThat(Files.getAttribute(Path.of("/proc", Long.toString(server)), "unix:uid"))
                        .isEqualTo(NOBODY);
            }
        }
        assertThat(data.resolve("postgres/location")).doesNotExist();
    }

    @Test
    void startWhenNoAccountReachesFolderThenClusterGoesElsewhereAndIsNoted() throws Exception {
        Files.setAttribute(data, "unix:uid", NAMELESS);
        try (RunningPostgres first = TestDatabase.start(data)) {
            TestDatabase.execute(first, "CREATE TABLE kept AS SELECT 42 AS number");
        }
        Path noted = Path.of(Files.readString(data.resolve("postgres/location")).strip());
        assertThat(noted.getParent()).isEqualTo(data.toRealPath().resolveSibling("elsewhere"));
        assertThat(data.resolve("postgres/data")).doesNotExist();
        assertThat(data.resolve("postgres/data.new")).doesNotExist();
        try (RunningPostgres second = TestDatabase.start(data)) {
            assertThat(TestDatabase.query(second, "SELECT number FROM kept")).isEqualTo("42");
        }
        Path hidden = Files.move(noted, noted.resolveSibling("hidden"));
        assertThatThrownBy(() -> TestDatabase.start(data)).hasMessageStartingWith("PST-6089 ");
        Files.move(hidden, noted);
        try (RunningPostgres third = TestDatabase.start(data)) {
            assertThat(TestDatabase.query(third, "SELECT number FROM kept")).isEqualTo("42");
        }
    }
}
