// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/** A site's own OpenID Connect issuer: HTTPS, one port for ever, keys that can be exchanged, and times when it is away. */
final class TestIssuer implements AutoCloseable {

    private final SSLContext identity;
    private final int port;
    private HttpsServer server;
    private RSAKey key = key("k1");
    private JWKSet published = new JWKSet(key.toPublicJWK());
    private String nonce = "";

    /** @param identity with a certificate for localhost */
    TestIssuer(SSLContext identity, int port) {
        this.identity = identity;
        this.port = port;
    }

    String address() {
        return "https://localhost:" + port;
    }

    void start() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(identity));
        answer("/.well-known/openid-configuration", () -> """
                        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                         "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"]}""".formatted(address()));
        answer("/keys", () -> published.toString());
        answer(
                "/token",
                () -> "{\"access_token\":\"unused\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"%s\"}"
                        .formatted(idToken()));
        server.start();
    }

    /** Signs with a new key from now on, and publishes that alone. */
    void rotate(String id) {
        key = key(id);
        published = new JWKSet(key.toPublicJWK());
    }

    /** Signs with a key that it does not publish. */
    void signWithUnpublished(String id) {
        key = key(id);
    }

    /** Publishes a key of another kind under the same id as well, first. */
    void publishBeside(JWK other) {
        published = new JWKSet(List.of(other, key.toPublicJWK()));
    }

    /** Of the next ID token: what the request for it gave. */
    void expect(String given) {
        nonce = given;
    }

    RSAKey key() {
        return key.toPublicJWK();
    }

    String idToken() {
        Instant now = Instant.now();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(address())
                        .subject("asha.rowe")
                        .audience("postern-at-kent")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60)))
                        .claim("auth_time", now.getEpochSecond())
                        .claim("nonce", nonce)
                        .claim("name", "Asha Rowe")
                        .claim("agency", "la-kent")
                        .claim("roles", List.of("governance-lead"))
                        .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
        return token.serialize();
    }

    private void answer(String path, Supplier<String> json) {
        server.createContext(path, exchange -> {
            byte[] body = json.get().getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** Away until it is started again. */
    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }
}
