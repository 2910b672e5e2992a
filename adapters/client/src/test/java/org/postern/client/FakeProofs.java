// SPDX-License-Identifier: Apache-2.0
package org.postern.client;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks DPoP proofs and client assertions with the platform's own cryptography, not with the code that made them. */
final class FakeProofs {

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private FakeProofs() {}

    /** RFC 9449, section 4.3, as far as a test server can. */
    static boolean isGood(FakeApi.Request request) {
        String proof = request.headers().getOrDefault("dpop", "");
        if (proof.split("[.]").length != 3) {
            return false;
        }
        JsonNode header = part(proof, 0);
        JsonNode claims = part(proof, 1);
        String token = request.headers().get("authorization").substring("DPoP ".length());
        return header.path("typ").asString("").equals("dpop+jwt")
                && verifies(proof, header.path("jwk"))
                && claims.path("htm").asString("").equals(request.method())
                && claims.path("htu").asString("").endsWith(request.path())
                && claims.path("ath").asString("").equals(sha256(token))
                && SEEN.add(claims.path("jti").asString(""));
    }

    /** Signed by somebody, for the agency, once; whose key it must be the gateway's own tests ask. */
    static boolean isGoodAssertion(String assertion, String agency) {
        JsonNode claims = part(assertion, 1);
        return claims.path("iss").asString("").equals(agency)
                && claims.path("sub").asString("").equals(agency)
                && claims.path("aud").asString("").endsWith("/oauth2/token")
                && SEEN.add(claims.path("jti").asString(""));
    }

    static boolean verifies(String token, JsonNode jwk) {
        int end = token.lastIndexOf('.');
        try {
            Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
            verifier.initVerify(key(jwk));
            verifier.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
            return verifier.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey key(JsonNode jwk) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(number(jwk.path("x")), number(jwk.path("y")));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(JsonNode text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text.asString("")));
    }

    private static JsonNode part(String token, int index) {
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("[.]")[index]));
    }

    private static String sha256(String text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
