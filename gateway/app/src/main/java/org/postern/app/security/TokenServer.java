// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.postern.app.web.Problems;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.X509ClientCertificateAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * The embedded authorization server, reduced to its token endpoint: client credentials by client certificate or
 * {@code private_key_jwt}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "postern.security.issuer", matchIfMissing = true, havingValue = "never-set")
class TokenServer {

    @Bean
    @Order(1)
    SecurityFilterChain tokenEndpoint(
            HttpSecurity http,
            ClientCertificates certificates,
            ClientAssertions assertions,
            SecuritySettings settings,
            Problems problems)
            throws Exception {
        http.securityMatcher("/oauth2/token")
                .oauth2AuthorizationServer(server ->
                        server.clientAuthentication(client -> client.authenticationProviders(providers ->
                                providers.forEach(provider -> strengthen(provider, certificates, assertions)))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(RateLimit.byAddress(settings, problems), SecurityContextHolderFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable());
        return http.build();
    }

    private static void strengthen(
            AuthenticationProvider provider, ClientCertificates certificates, ClientAssertions assertions) {
        if (provider instanceof X509ClientCertificateAuthenticationProvider byCertificate) {
            byCertificate.setCertificateVerifier(certificates);
        } else if (provider instanceof JwtClientAssertionAuthenticationProvider byAssertion) {
            byAssertion.setJwtDecoderFactory(assertions);
        }
    }

    @Bean
    JwtEncoder tokenEncoder(JWKSource<SecurityContext> keys) {
        return new NimbusJwtEncoder(keys);
    }

    @Bean
    AuthorizationServerSettings tokenServerSettings(SecuritySettings settings) {
        AuthorizationServerSettings.Builder server =
                AuthorizationServerSettings.builder().tokenEndpoint("/oauth2/token");
        return settings.publicUrl() == null
                ? server.build()
                : server.issuer(settings.publicUrl().toString()).build();
    }
}
