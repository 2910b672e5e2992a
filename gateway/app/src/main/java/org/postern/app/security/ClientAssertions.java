// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.util.List;
import org.postern.app.agency.AgencyCertificates;
import org.postern.envelope.pki.CertificateUse;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionDecoderFactory;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/**
 * Checks {@code private_key_jwt} assertions (RFC 7523) with the keys of the agency's registered client certificates, so
 * that nothing has to be fetched; each assertion is good once.
 */
@Component
class ClientAssertions implements JwtDecoderFactory<RegisteredClient> {

    private final AgencyCertificates certificates;
    private final AssertionReplay replay;

    ClientAssertions(AgencyCertificates certificates, AssertionReplay replay) {
        this.certificates = certificates;
        this.replay = replay;
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient client) {
        List<JWK> keys = certificates.valid(client.getClientId(), CertificateUse.CLIENT).stream()
                .map(ClientAssertions::key)
                .toList();
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, new ImmutableJWKSet<>(new JWKSet(keys))));
        // Claims are judged by the validators below, which know the token endpoint's address.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        OAuth2TokenValidator<Jwt> standard =
                JwtClientAssertionDecoderFactory.DEFAULT_JWT_VALIDATOR_FACTORY.apply(client);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(standard, replay.of(client.getClientId())));
        return decoder;
    }

    private static JWK key(java.security.cert.X509Certificate certificate) {
        try {
            return ECKey.parse(certificate);
        } catch (JOSEException e) {
            throw new IllegalStateException("PST-6104 a registered client certificate has no usable EC key", e);
        }
    }
}
