// SPDX-License-Identifier: Apache-2.0
package org.postern.app.agency;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where agencies, their certificates and the gateway's own keys are found.
 *
 * @param folder       the registry's files; empty: those that came with this gateway
 * @param certificates one folder an agency with its public certificates; empty: in the data folder's pki
 * @param trust        a PEM file or folder of trusted authorities and their revocation lists; empty: the demo authority
 * @param gatewayKeys  the gateway's own keys and certificates; empty: made in the data folder (not in production)
 */
@ConfigurationProperties("postern.agencies")
public record AgencySettings(Path folder, Path certificates, Path trust, Path gatewayKeys) {}
