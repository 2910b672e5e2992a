// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.postern.envelope.pki.OwnKey;

/** Makes client assertions (RFC 7523) and DPoP proofs (RFC 9449) as an agency's own program would. */
final class Jose {

    private Jose() {}

    static ECKey key(OwnKey own) {
        return new ECKey.Builder(Curve.P_256, (ECPublicKey)
                        own.certificate().certificate().getPublicKey())
                .privateKey((ECPrivateKey) own.key())
                .build();
    }

    static ECKey freshKey() throws JOSEException {
        return new ECKeyGenerator(Curve.P_256).generate();
    }

    static String assertion(String agency, URI audience, ECKey key, Duration life) throws JOSEException {
        Instant now = Instant.now();
        return sign(
                new JWSHeader.Builder(JWSAlgorithm.ES256).build(),
                new JWTClaimsSet.Builder()
                        .issuer(agency)
                        .subject(agency)
                        .audience(audience.toString())
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(life)))
                        .build(),
                key);
    }

    /** @param token the access token that the proof goes with; null at the token endpoint */
    static String proof(String method, URI address, String token, ECKey key) throws Exception {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .claim("htm", method)
                .claim("htu", address.toString())
                .issueTime(new Date());
        if (token != null) {
            claims.claim(
                    "ath",
                    Base64URL.encode(MessageDigest.getInstance("SHA-256")
                                    .digest(token.getBytes(StandardCharsets.US_ASCII)))
                            .toString());
        }
        return sign(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType("dpop+jwt"))
                        .jwk(key.toPublicJWK())
                        .build(),
                claims.build(),
                key);
    }

    private static String sign(JWSHeader header, JWTClaimsSet claims, ECKey key) throws JOSEException {
        SignedJWT signed = new SignedJWT(header, claims);
        signed.sign(new ECDSASigner(key));
        return signed.serialize();
    }
}
