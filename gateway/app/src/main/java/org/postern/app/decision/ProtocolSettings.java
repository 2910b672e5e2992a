// SPDX-License-Identifier: Apache-2.0
package org.postern.app.decision;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where protocols are that a demonstration decides by without approval.
 *
 * @param folder one folder a protocol; empty: those that came with this gateway; not used in production
 */
@ConfigurationProperties("postern.protocols")
public record ProtocolSettings(Path folder) {}
