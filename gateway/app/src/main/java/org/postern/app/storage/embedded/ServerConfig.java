// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import java.io.IOException;

/**
 * The server's settings, written anew at every start: durable, loopback only, passwords only, no data in the log.
 *
 * <p>Errors that a statement causes are not logged at all (they reach the gateway, which made the statement): their
 * texts may quote values, and values here are personal data. {@code log} and above are the server's own life:
 * start, stop, crash, recovery. Terse verbosity keeps the statement of a crashed session out of them.
 */
final class ServerConfig {

    private static final String SETTINGS = """
            # Written by the gateway at every start; changes here are lost.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = %d
            password_encryption = 'scram-sha-256'
            authentication_timeout = '10s'

            fsync = on
            synchronous_commit = on
            full_page_writes = on
            wal_sync_method = %s
            min_wal_size = '80MB'
            max_wal_size = '512MB'

            shared_buffers = '64MB'
            work_mem = '8MB'
            maintenance_work_mem = '64MB'
            huge_pages = off
            jit = off
            # No parallel workers: they need more /dev/shm than a container has by default.
            max_parallel_workers_per_gather = 0
            max_parallel_maintenance_workers = 0
            idle_in_transaction_session_timeout = '5min'
            timezone = 'UTC'
            datestyle = 'iso, mdy'
            lc_messages = 'C'
            lc_monetary = 'C'
            lc_numeric = 'C'
            lc_time = 'C'
            default_text_search_config = 'pg_catalog.simple'

            # One file a weekday, so a week is kept.
            logging_collector = on
            log_directory = '../log'
            log_filename = 'postgres-%%a.log'
            log_truncate_on_rotation = on
            log_rotation_age = '1d'
            log_rotation_size = 0
            log_file_mode = 0600
            log_timezone = 'UTC'
            log_line_prefix = '%%m [%%p] '
            log_min_messages = log
            log_min_error_statement = panic
            log_error_verbosity = terse
            log_statement = none
            log_min_duration_statement = -1
            log_min_duration_sample = -1
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            log_duration = off
            log_lock_waits = off
            log_connections = ''
            log_disconnections = off
            log_temp_files = -1
            log_autovacuum_min_duration = -1
            log_checkpoints = off
            """;

    private static final String ACCESS = """
            # Written by the gateway at every start; changes here are lost.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    /** Relative to the cluster's folder, in which the server is started: the folder may be moved. */
    static final String SETTINGS_FILE = "conf/postgresql.conf";

    static final String ACCESS_FILE = "conf/pg_hba.conf";

    private ServerConfig() {}

    /** Writes both files where the server's account can read but not change them. */
    static void write(ClusterHome home, int maxConnections, Platform platform) throws IOException {
        PrivateFiles.folder(home.conf(), "rwxr-xr-x");
        String sync = platform.isLinux() ? "fdatasync" : platform.isWindows() ? "open_datasync" : "fsync_writethrough";
        PrivateFiles.write(home.root().resolve(SETTINGS_FILE), SETTINGS.formatted(maxConnections, sync), "rw-r--r--");
        PrivateFiles.write(home.root().resolve(ACCESS_FILE), ACCESS, "rw-r--r--");
    }
}
