// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Connections to the embedded database.
 *
 * @param connections at once; a database of your own is set by {@code spring.datasource.hikari}
 */
@ConfigurationProperties("postern.storage.pool")
public record PoolSettings(@DefaultValue("24") int connections) {}
