// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.postern.app.people.PeopleSettings;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The console as a client of the gateway's own issuer: code flow with PKCE, and a secret that lives as long as this
 * process and never leaves it.
 */
class ConsoleClient {

    static final String CALLBACK = "/login/oauth2/code/" + PeopleSettings.OWN_CLIENT;

    private final String secret = fresh();
    private final String encodedSecret;
    private final SecuritySettings settings;
    private volatile int port;

    ConsoleClient(SecuritySettings settings, PasswordEncoder encoder) {
        this.settings = settings;
        this.encodedSecret = encoder.encode(secret);
    }

    @EventListener
    void started(WebServerInitializedEvent started) {
        if (!"management".equals(started.getApplicationContext().getServerNamespace())) {
            port = started.getWebServer().getPort();
        }
    }

    String secret() {
        return secret;
    }

    /** Where the console reaches its issuer: by the public name where there is one, because certificates name that. */
    String address() {
        return settings.publicUrl() == null
                ? "https://localhost:" + port
                : settings.publicUrl().toString();
    }

    RegisteredClient registered() {
        return RegisteredClient.withId(PeopleSettings.OWN_CLIENT)
                .clientId(PeopleSettings.OWN_CLIENT)
                .clientName("Postern console")
                .clientSecret(encodedSecret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> {
                    if (settings.publicUrl() != null) {
                        uris.add(settings.publicUrl() + CALLBACK);
                    } else {
                        uris.add("https://localhost:" + port + CALLBACK);
                        uris.add("https://127.0.0.1:" + port + CALLBACK);
                    }
                })
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .idTokenSignatureAlgorithm(SignatureAlgorithm.ES256)
                        .authorizationCodeTimeToLive(Duration.ofMinutes(1))
                        .accessTokenTimeToLive(Duration.ofMinutes(1))
                        .build())
                .build();
    }

    private static String fresh() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
