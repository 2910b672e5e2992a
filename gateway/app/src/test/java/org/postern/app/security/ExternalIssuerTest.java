// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Tokens of an issuer of the site's own, found by its OpenID configuration. */
class ExternalIssuerTest {

    private static ECKey key;
    private static HttpServer issuer;
    private static String address;

    @BeforeAll
    static void startIssuer() throws IOException, JOSEException {
        key = new ECKeyGenerator(Curve.P_256)
                .keyID("k1")
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .generate();
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = "http://localhost:" + issuer.getAddress().getPort();
        answer(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"" + address + "\",\"jwks_uri\":\"" + address + "/keys\","
                        + "\"subject_types_supported\":[\"public\"]}");
        answer("/keys", new JWKSet(key.toPublicJWK()).toString());
        issuer.start();
    }

    @AfterAll
    static void stopIssuer() {
        issuer.stop(0);
    }

    @Test
    void decodeWhenTokenIsBoundAndForUsThenTaken() throws JOSEException {
        assertThat(decoder().decode(token(address, "postern", true)).getSubject())
                .isEqualTo("la-kent");
    }

    @Test
    void decodeWhenTokenIsNotBoundThenRefused() throws JOSEException {
        String bare = token(address, "postern", false);

        assertThatThrownBy(() -> decoder().decode(bare))
                .isInstanceOf(JwtException.class)
                .hasMessageContaining("PST-6102");
    }

    @Test
    void decodeWhenTokenIsForAnotherAudienceThenRefused() throws JOSEException {
        String elsewhere = token(address, "another-service", true);

        assertThatThrownBy(() -> decoder().decode(elsewhere))
                .isInstanceOf(JwtException.class)
                .hasMessageContaining("PST-6103");
    }

    @Test
    void decodeWhenTokenNamesAnotherIssuerThenRefused() throws JOSEException {
        String foreign = token("https://elsewhere.example", "postern", true);

        assertThatThrownBy(() -> decoder().decode(foreign)).isInstanceOf(JwtException.class);
    }

    private static JwtDecoder decoder() {
        SecuritySettings settings =
                new SecuritySettings(null, URI.create(address), "sub", "postern", Duration.ofMinutes(5), 100, 400, 600);
        return new TokenChecks().issuersTokens(settings, new BoundTokens(settings, Optional.empty()));
    }

    private static String token(String issuedBy, String audience, boolean bound) throws JOSEException {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuedBy)
                .subject("la-kent")
                .audience(audience)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
        if (bound) {
            claims.claim("cnf", Map.of("jkt", "thumbprint-of-the-holders-key"));
        }
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k1").build(), claims.build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static void answer(String path, String json) {
        issuer.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
