// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage;

import java.nio.file.Path;

/**
 * Where the keys lie that must not be in the database or its backups.
 *
 * @param path by default {@code keys} in the data folder; production names a folder elsewhere
 */
public record KeyFolder(Path path) {}
