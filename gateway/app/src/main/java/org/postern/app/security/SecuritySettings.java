// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call and how often.
 *
 * @param publicUrl        the address that callers know the gateway by; what client assertions must name. Empty: whatever
 *                         host a caller asked for (not in production)
 * @param issuer           an external issuer whose tokens are accepted; empty: the embedded authorization server
 * @param agencyClaim      the claim of the external issuer's tokens that holds the agency id
 * @param audience         what a token's {@code aud} must contain
 * @param tokenLifetime    of the embedded server's access tokens
 * @param requestsPerSecond sustained, per agency and node
 * @param burst            above the sustained rate, per agency and node
 * @param tokenRequestsPerMinute per client address and node
 */
@ConfigurationProperties("postern.security")
public record SecuritySettings(
        URI publicUrl,
        URI issuer,
        @DefaultValue("sub") String agencyClaim,
        @DefaultValue("postern") String audience,
        @DefaultValue("5m") Duration tokenLifetime,
        @DefaultValue("100") int requestsPerSecond,
        @DefaultValue("400") int burst,
        @DefaultValue("600") int tokenRequestsPerMinute) {}
