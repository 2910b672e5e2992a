// SPDX-License-Identifier: Apache-2.0
package org.postern.client.http;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postern.envelope.pki.CryptoSuite2026;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Providers;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs JSON Web Tokens (RFC 7515, compact) with ES256, the one algorithm the gateway takes; the signature itself is the
 * provider's.
 */
final class SignedToken {

    private static final int COORDINATE_BYTES = 32;

    private final OwnKey key;

    /** @throws IllegalArgumentException for a key that is not on P-256 */
    SignedToken(OwnKey key) {
        if (key.suite() != CryptoSuite2026.P256) {
            throw new IllegalArgumentException("ES256 needs a key on P-256");
        }
        this.key = key;
    }

    String sign(Map<String, Object> header, Map<String, Object> claims) {
        Map<String, Object> full = new LinkedHashMap<>(header);
        full.put("alg", "ES256");
        String content = base64(json(full)) + "." + base64(json(claims));
        try {
            Signature signer = Signature.getInstance("SHA256withPLAIN-ECDSA", Providers.curves());
            signer.initSign(key.key());
            signer.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The provider in use cannot sign", e);
        }
    }

    /** As a JSON Web Key (RFC 7517). */
    Map<String, String> publicKey() {
        try {
            ECPublicKey publicKey = (ECPublicKey) KeyFactory.getInstance("EC")
                    .generatePublic(
                            new X509EncodedKeySpec(key.certificate().publicKey().getEncoded()));
            return Map.of(
                    "kty",
                    "EC",
                    "crv",
                    "P-256",
                    "x",
                    base64(coordinate(publicKey.getW().getAffineX())),
                    "y",
                    base64(coordinate(publicKey.getW().getAffineY())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has P-256", e);
        }
    }

    /** Base64url digest, as a proof names the token it goes with. */
    static String sha256(byte[] bytes) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[COORDINATE_BYTES];
        byte[] significant = bytes.length > COORDINATE_BYTES
                ? Arrays.copyOfRange(bytes, bytes.length - COORDINATE_BYTES, bytes.length)
                : bytes;
        System.arraycopy(significant, 0, fixed, COORDINATE_BYTES - significant.length, significant.length);
        return fixed;
    }

    private static byte[] json(Map<String, ?> values) {
        return JsonMapper.shared().writeValueAsBytes(values);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
