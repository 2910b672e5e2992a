// SPDX-License-Identifier: Apache-2.0
package org.postern.app.people;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in to the console.
 *
 * @param issuer           the OpenID Connect issuer that knows them; empty: the gateway's own, with the accounts below
 * @param clientId         what the issuer calls the console
 * @param clientSecretFile a file that holds the console's secret at that issuer
 * @param agencyClaim      the claim of the ID token with the agency's id
 * @param rolesClaim       the claim with the list of roles
 * @param unitClaim        the claim with the team; it may be missing
 * @param accounts         the file of the gateway's own accounts; empty: made in the data folder (not in production)
 * @param freshFor         how long a fresh sign-in stands for the act that it was asked for
 * @param attempts         wrong passwords within a quarter of an hour, by account and by address, before more are refused
 */
@ConfigurationProperties("postern.people")
public record PeopleSettings(
        URI issuer,
        @DefaultValue("postern-console") String clientId,
        Path clientSecretFile,
        @DefaultValue("agency") String agencyClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("unit") String unitClaim,
        Path accounts,
        @DefaultValue("5m") Duration freshFor,
        @DefaultValue("10") int attempts) {

    /** What the gateway's own issuer calls the console; no agency can be called so. */
    public static final String OWN_CLIENT = "postern-console";
}
