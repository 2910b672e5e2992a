// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import org.postern.app.agency.GatewayKeys;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** How access tokens are checked: with the embedded server's own key, or with those of the external issuer. */
@Configuration(proxyBeanMethods = false)
class TokenChecks {

    @Bean
    @ConditionalOnProperty(name = "postern.security.issuer", matchIfMissing = true, havingValue = "never-set")
    JWKSource<SecurityContext> tokenKeys(GatewayKeys keys) {
        KeyPair pair = keys.tokenKey();
        ECKey key = new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic())
                .privateKey((ECPrivateKey) pair.getPrivate())
                .keyID(keys.tokenKeyId())
                .build();
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    @ConditionalOnProperty(name = "postern.security.issuer", matchIfMissing = true, havingValue = "never-set")
    JwtDecoder ownTokens(JWKSource<SecurityContext> keys, BoundTokens bound) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
        // Times and bonds are judged by the validators below.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefault(), bound));
        return decoder;
    }

    @Bean
    @ConditionalOnProperty("postern.security.issuer")
    JwtDecoder issuersTokens(SecuritySettings settings, BoundTokens bound) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(
                        settings.issuer().toString())
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer().toString()), bound));
        return decoder;
    }
}
