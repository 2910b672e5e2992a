// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.postern.app.storage.embedded.EmbeddedPostgres;
import org.postern.app.storage.embedded.EmbeddedPostgresSettings;
import org.postern.app.storage.embedded.RunningPostgres;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database: the one that a URL names, else an embedded PostgreSQL in the data folder. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    DataFolder dataFolder(StorageSettings settings) {
        DataFolder folder = new DataFolder(settings.dataDir());
        DataFolder.privateFolder(folder.root());
        return folder;
    }

    @Bean
    KeyFolder keyFolder(StorageSettings settings, DataFolder data) {
        return new KeyFolder(settings.keysDir() == null ? data.keys() : settings.keysDir());
    }

    /** Only without {@code spring.datasource.url}. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "never-set")
    static class Embedded {

        @Bean(destroyMethod = "close")
        RunningPostgres embeddedPostgres(DataFolder data, StorageSettings settings) {
            EmbeddedPostgresSettings own = EmbeddedPostgresSettings.of(data.root());
            return EmbeddedPostgres.start(
                    settings.postgresBinaries() == null
                            ? own
                            : own.withBinariesCache(settings.postgresBinaries().toAbsolutePath()));
        }

        @Bean
        DataSource dataSource(RunningPostgres postgres, PoolSettings pool) {
            HikariDataSource source = new HikariDataSource();
            source.setJdbcUrl(postgres.jdbcUrl());
            source.setUsername(postgres.user());
            source.setPassword(postgres.password());
            source.setMaximumPoolSize(pool.connections());
            source.setPoolName("postern");
            return source;
        }
    }
}
