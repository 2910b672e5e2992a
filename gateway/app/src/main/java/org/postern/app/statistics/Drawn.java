// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

/**
 * A chart with the table that says the same.
 *
 * @param svg complete inline markup; all text in it is escaped
 */
public record Drawn(TableId id, String svg, Table table) {}
