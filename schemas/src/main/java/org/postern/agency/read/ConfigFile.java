// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

/**
 * One file of configuration, read but not yet understood.
 *
 * @param name path below its folder, with {@code /}, for messages
 * @param text decoded as UTF-8
 */
record ConfigFile(String name, String text) {}
