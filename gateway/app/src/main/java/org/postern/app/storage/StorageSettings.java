// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where state is kept and for how long.
 *
 * @param dataDir       the data folder
 * @param keysDir       the keys that wrap submission keys and key references; empty: inside the data folder (not in production)
 * @param postgresBinaries a private folder for the embedded PostgreSQL's programs (60 MB) that several gateways share; empty:
 *                     each data folder has its own
 * @param retentionDays days after acceptance until a submission's key, and with it all it said, is destroyed
 */
@ConfigurationProperties("postern.storage")
public record StorageSettings(
        @DefaultValue(".postern") Path dataDir,
        Path keysDir,
        Path postgresBinaries,
        @DefaultValue("90") int retentionDays) {}
