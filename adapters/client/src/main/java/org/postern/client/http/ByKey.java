// SPDX-License-Identifier: Apache-2.0
package org.postern.client.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * By the client key, for networks that end TLS on the way: a signed assertion for the token ({@code private_key_jwt},
 * RFC 7523) and a proof with every request (DPoP, RFC 9449).
 */
public final class ByKey implements Credentials {

    private static final Duration LIFE = Duration.ofMinutes(2);

    private final String agency;
    private final SignedToken signer;
    private final Clock clock;

    /** @param signer with the client key whose certificate the gateway knows */
    ByKey(String agency, SignedToken signer, Clock clock) {
        this.agency = agency;
        this.signer = signer;
        this.clock = clock;
    }

    @Override
    public Map<String, String> tokenForm(URI tokenEndpoint) {
        Instant now = clock.instant();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", agency);
        claims.put("sub", agency);
        claims.put("aud", tokenEndpoint.toString());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFE).getEpochSecond());
        return Map.of(
                "client_id",
                agency,
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                signer.sign(Map.of("typ", "JWT"), claims));
    }

    @Override
    public String scheme() {
        return "DPoP";
    }

    @Override
    public Optional<String> proof(String method, URI uri, Optional<String> token) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("htm", method);
        claims.put("htu", uri.toString().replaceFirst("[?#].*", ""));
        claims.put("iat", clock.instant().getEpochSecond());
        token.ifPresent(sent -> claims.put("ath", SignedToken.sha256(sent.getBytes(StandardCharsets.US_ASCII))));
        return Optional.of(signer.sign(Map.of("typ", "dpop+jwt", "jwk", signer.publicKey()), claims));
    }
}
