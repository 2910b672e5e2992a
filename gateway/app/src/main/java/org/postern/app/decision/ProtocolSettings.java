// SPDX-License-Identifier: Apache-2.0
package org.postern.app.decision;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the sharing protocols are.
 *
 * @param folder one folder a protocol; empty: those that came with this gateway
 */
@ConfigurationProperties("postern.protocols")
public record ProtocolSettings(Path folder) {}
