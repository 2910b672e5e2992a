// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Tries the gateway's login on a port of this machine. */
final class Login {

    private static final String TIMEOUT_SECONDS = "10";

    private Login() {}

    /** What answered. */
    enum Answer {
        /** The gateway's database, for the gateway's password. */
        READY,
        /** A server that is starting, recovering or full. */
        LATER,
        /** A server that does not know this login. */
        REFUSED,
        /** Nothing that speaks PostgreSQL's protocol. */
        NOTHING
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    static Answer attempt(int port, Credentials credentials) {
        Properties login = new Properties();
        login.setProperty("user", Credentials.USER);
        login.setProperty("password", credentials.password());
        login.setProperty("connectTimeout", TIMEOUT_SECONDS);
        login.setProperty("socketTimeout", TIMEOUT_SECONDS);
        login.setProperty("sslmode", "disable");
        try (Connection connection = DriverManager.getConnection(jdbcUrl(port, Credentials.DATABASE), login)) {
            return connection.isValid(Integer.parseInt(TIMEOUT_SECONDS)) ? Answer.READY : Answer.LATER;
        } catch (SQLException e) {
            return answer(e.getSQLState() == null ? "" : e.getSQLState());
        }
    }

    private static Answer answer(String sqlState) {
        // Classes of PostgreSQL's Appendix A: 28 authorisation, 3D unknown database, 57P03 starting, 53 resources.
        if (sqlState.startsWith("28") || sqlState.startsWith("3D")) {
            return Answer.REFUSED;
        }
        return sqlState.startsWith("57") || sqlState.startsWith("53") ? Answer.LATER : Answer.NOTHING;
    }
}
