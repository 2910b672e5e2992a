// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One new cluster: who may log in, how durable it is, what its files allow. */
class EmbeddedPostgresTest {

    @TempDir
    static Path folder;

    private static RunningPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = TestDatabase.start(folder.resolve("data of the gateway"));
    }

    @AfterAll
    static void stop() {
        assertThat(postgres.stop()).isEqualTo(StopOutcome.CLEAN);
        assertThat(postgres.stop()).isEqualTo(StopOutcome.NOT_RUNNING);
    }

    @ParameterizedTest
    @CsvSource({
        "fsync,on",
        "synchronous_commit,on",
        "full_page_writes,on",
        "data_checksums,on",
        "listen_addresses,127.0.0.1",
        "unix_socket_directories,''",
        "password_encryption,scram-sha-256",
        "server_encoding,UTF8",
        "log_min_messages,log",
        "log_min_error_statement,panic",
        "log_error_verbosity,terse",
        "log_statement,none",
        "log_min_duration_statement,-1",
        "log_parameter_max_length,0",
        "log_parameter_max_length_on_error,0",
        "max_connections,60"
    })
    void showWhenStartedThenSettingIs(String name, String value) throws SQLException {
        assertThat(TestDatabase.query(postgres, "SHOW " + name)).isEqualTo(value);
    }

    @Test
    void startWhenNewThenTextIsSortedByCodePointEverywhere() throws SQLException {
        String sql = "SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = current_database()";
        assertThat(TestDatabase.query(postgres, sql)).isEqualTo("bC.UTF-8");
        assertThat(TestDatabase.query(postgres, "SELECT upper('Llŷr')")).isEqualTo("LLŶR");
    }

    @Test
    void startWhenNewThenRoleOwnsItsDatabaseAndIsNoSuperuser() throws SQLException {
        String sql =
                "SELECT rolsuper::text || rolcreaterole || rolcreatedb || rolreplication || pg_get_userbyid(datdba)"
                        + " FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()";
        assertThat(TestDatabase.query(postgres, sql)).isEqualTo("falsefalsefalsefalsepostern");
        assertThatThrownBy(() -> TestDatabase.execute(postgres, "COPY (SELECT 1) TO PROGRAM 'true'"))
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("42501");
    }

    static Stream<Arguments> wrongLogins() {
        return Stream.of(
                arguments("postern", "postern", ""),
                arguments("postern", "postern", "guessed"),
                arguments("postern", "postgres", ""),
                arguments("postgres", "postgres", postgres.password()),
                arguments("postgres", "postern", postgres.password()));
    }

    @ParameterizedTest
    @MethodSource("wrongLogins")
    void loginWhenNotTheGatewaysOwnThenRefused(String database, String user, String password) {
        assertThatThrownBy(() -> DriverManager.getConnection(Login.jdbcUrl(postgres.port(), database), user, password))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void startWhenNewThenPortIsRecordedAndSecretsArePrivate() throws Exception {
        Path notes = folder.resolve("data of the gateway").resolve("postgres");
        assertThat(Files.readString(notes.resolve("port")).strip()).isEqualTo(Integer.toString(postgres.port()));
        assertThat(postgres.password()).hasSize(43);
        assertThat(Files.getPosixFilePermissions(notes.resolve("password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(notes.resolve("data")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(postgres.toString()).doesNotContain(postgres.password());
    }

    @Test
    void startWhenFolderIsInUseThenRefused() {
        assertThatThrownBy(() -> TestDatabase.start(folder.resolve("data of the gateway")))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageStartingWith("PST-6080 ");
    }
}
