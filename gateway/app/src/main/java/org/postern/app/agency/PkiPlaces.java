// SPDX-License-Identifier: Apache-2.0
package org.postern.app.agency;

import java.nio.file.Path;
import java.util.List;

/**
 * Where certificates lie, after settings and defaults were put together.
 *
 * @param trust        files (or one folder) of trusted authorities and revocation lists
 * @param certificates one folder an agency
 * @param gateway      the gateway's own keys and certificates
 */
public record PkiPlaces(List<Path> trust, Path certificates, Path gateway) {}
