// SPDX-License-Identifier: Apache-2.0
/**
 * Reads the registry of agencies from its YAML files and says, with file and line, what is wrong with them. Begin with
 * {@link org.postern.agency.read.RegistryFiles}.
 */
package org.postern.agency.read;
