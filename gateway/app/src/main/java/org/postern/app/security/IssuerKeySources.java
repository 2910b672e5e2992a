// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.postern.app.fault.Trail;
import org.postern.app.people.IssuerKeys;
import org.postern.app.people.PeopleSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Where the issuer's keys are had from: its published set, or the gateway's own where it is the issuer itself. */
@Configuration(proxyBeanMethods = false)
class IssuerKeySources {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeySources.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    @ConditionalOnProperty("postern.people.issuer")
    IssuerKeys issuersKeys(ClientRegistrationRepository clients) {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        RestClient http = RestClient.builder().requestFactory(requests).build();
        return token -> signer(token, published(http, clients));
    }

    @Bean
    @ConditionalOnProperty(name = "postern.people.issuer", matchIfMissing = true, havingValue = "never-set")
    IssuerKeys ownIssuersKeys(JWKSource<SecurityContext> keys) {
        return token -> signer(token, all(keys));
    }

    private static List<JWK> published(RestClient http, ClientRegistrationRepository clients) {
        try {
            String set = http.get()
                    .uri(clients.findByRegistrationId(PeopleSettings.OWN_CLIENT)
                            .getProviderDetails()
                            .getJwkSetUri())
                    .retrieve()
                    .body(String.class);
            return set == null ? List.of() : JWKSet.parse(set).getKeys();
        } catch (RestClientException | ParseException | IllegalArgumentException | IllegalStateException unreachable) {
            LOG.warn("PST-6426 the keys of the issuer of people's sign-ins cannot be had: {}", Trail.of(unreachable));
            return List.of();
        }
    }

    private static List<JWK> all(JWKSource<SecurityContext> keys) {
        try {
            return keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null);
        } catch (JOSEException noKeys) {
            throw new IllegalStateException("PST-6426 the gateway's own keys cannot be had", noKeys);
        }
    }

    /**
     * By the id in the token's header and the kind of key that its algorithm needs (RFC 7515, section 4.1.4; ids need not differ
     * between kinds). An issuer with one key need not give it an id.
     */
    private static Optional<String> signer(String token, List<JWK> keys) {
        try {
            JWSHeader header = SignedJWT.parse(token).getHeader();
            List<JWK> fitting = new JWKSelector(JWKMatcher.forJWSHeader(header)).select(new JWKSet(keys));
            return fitting.stream()
                    .limit(fitting.size() == 1 ? 1 : 0)
                    .map(JWK::toPublicJWK)
                    .filter(key -> key != null)
                    .map(JWK::toJSONString)
                    .findFirst();
        } catch (ParseException noToken) {
            return Optional.empty();
        }
    }
}
