// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.app.people.PeopleSettings;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * The agencies of the registry as OAuth2 clients: the client id is the agency id, and there are no client secrets. Beside
 * them the console, through which people sign in.
 */
@Component
class AgencyClients implements RegisteredClientRepository {

    private final AgencyRegistry registry;
    private final SecuritySettings settings;
    private final Optional<ConsoleClient> console;

    AgencyClients(AgencyRegistry registry, SecuritySettings settings, Optional<ConsoleClient> console) {
        this.registry = registry;
        this.settings = settings;
        this.console = console;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("PST-6100 agencies are registered in config/agencies, not over HTTP");
    }

    @Override
    public RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    /** Null when no agency has this id, as the interface wants it. */
    @Override
    public RegisteredClient findByClientId(String clientId) {
        if (PeopleSettings.OWN_CLIENT.equals(clientId)) {
            return console.map(ConsoleClient::registered).orElse(null);
        }
        Optional<Agency> agency = registry.find(clientId);
        return agency.map(this::client).orElse(null);
    }

    private RegisteredClient client(Agency agency) {
        return RegisteredClient.withId(agency.id())
                .clientId(agency.id())
                .clientName(agency.name())
                .clientAuthenticationMethod(ClientAuthenticationMethod.TLS_CLIENT_AUTH)
                // What the framework calls a certificate that came without its authority's; ClientCertificates judges
                // both alike.
                .clientAuthenticationMethod(ClientAuthenticationMethod.SELF_SIGNED_TLS_CLIENT_AUTH)
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(Scopes.of(agency)))
                .clientSettings(ClientSettings.builder()
                        .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.ES256)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenFormat(OAuth2TokenFormat.SELF_CONTAINED)
                        .accessTokenTimeToLive(settings.tokenLifetime())
                        .x509CertificateBoundAccessTokens(true)
                        .build())
                .build();
    }
}
