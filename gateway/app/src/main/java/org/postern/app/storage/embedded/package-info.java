// SPDX-License-Identifier: Apache-2.0
/**
 * The gateway's own PostgreSQL: unpacked, initialised, started, adopted and stopped inside its data folder.
 *
 * <p>Plain Java on the operating system's processes; nothing here knows Spring. Start at {@link
 * org.postern.app.storage.embedded.EmbeddedPostgres}.
 */
package org.postern.app.storage.embedded;
