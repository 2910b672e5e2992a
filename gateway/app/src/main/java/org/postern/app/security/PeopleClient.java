// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.postern.app.people.PeopleSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The console as a relying party: at the gateway's own issuer, whose addresses need no looking up, or at another. */
@Configuration(proxyBeanMethods = false)
class PeopleClient {

    private static final String CALLBACK = "{baseUrl}/login/oauth2/code/{registrationId}";

    /** Where the issuer cannot be reached yet, the gateway starts all the same; the first sign-in asks again. */
    @Bean
    @ConditionalOnProperty("postern.people.issuer")
    ClientRegistrationRepository issuersClient(PeopleSettings settings) {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
                ClientRegistrations.fromIssuerLocation(settings.issuer().toString())
                        .registrationId(PeopleSettings.OWN_CLIENT)
                        .clientId(settings.clientId())
                        .clientSecret(secret(settings))
                        .redirectUri(CALLBACK)
                        .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                        .build()));
    }

    @Bean
    @ConditionalOnProperty("postern.people.issuer")
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> issuersTokens() {
        return new RestClientAuthorizationCodeTokenResponseClient();
    }

    @Bean
    @ConditionalOnProperty(name = "postern.people.issuer", matchIfMissing = true, havingValue = "never-set")
    ClientRegistrationRepository ownClient(ConsoleClient console) {
        return id -> PeopleSettings.OWN_CLIENT.equals(id) ? own(console) : null;
    }

    @Bean
    @ConditionalOnProperty(name = "postern.people.issuer", matchIfMissing = true, havingValue = "never-set")
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> ownIssuersTokens(OwnConnection connection) {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(connection.forTokens());
        return tokens;
    }

    @Bean
    @ConditionalOnProperty(name = "postern.people.issuer", matchIfMissing = true, havingValue = "never-set")
    JwtDecoderFactory<ClientRegistration> ownIdTokens(JWKSource<SecurityContext> keys) {
        return registration -> {
            DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
            // Audience and times are judged by the validator below.
            processor.setJWTClaimsSetVerifier((claims, context) -> {});
            NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
            OAuth2TokenValidator<Jwt> validator = new OidcIdTokenValidator(registration);
            decoder.setJwtValidator(validator);
            return decoder;
        };
    }

    private static ClientRegistration own(ConsoleClient console) {
        return ClientRegistration.withRegistrationId(PeopleSettings.OWN_CLIENT)
                .clientId(PeopleSettings.OWN_CLIENT)
                .clientSecret(console.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(CALLBACK)
                .scope(OidcScopes.OPENID)
                .authorizationUri("/oauth2/authorize")
                .tokenUri(console.address() + "/oauth2/token")
                .jwkSetUri(console.address() + "/oauth2/jwks")
                .build();
    }

    private static String secret(PeopleSettings settings) {
        try {
            return Files.readString(settings.clientSecretFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("PST-6554 the file with the console's secret cannot be read", e);
        }
    }
}
