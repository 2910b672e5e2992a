// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The public key by which an OpenID Connect issuer signed a token: a JSON Web Key (RFC 7517) of kind EC on P-256 or P-384, or
 * RSA of 2048 bits and more.
 *
 * @param thumbprint SHA-256 in Base64url over the key's members (RFC 7638), to be compared with what the issuer published
 */
public record IssuerKey(PublicKey key, String thumbprint) {

    private static final int SHORTEST_RSA = 2048;
    private static final Map<String, String> CURVES = Map.of("P-256", "secp256r1", "P-384", "secp384r1");

    /** By RFC 7518, section 3.1; what the key cannot do is refused with it. */
    private static final Map<String, String> EC =
            Map.of("ES256", "SHA256withECDSAinP1363Format", "ES384", "SHA384withECDSAinP1363Format");

    private static final Map<String, String> RSA =
            Map.of("RS256", "SHA256withRSA", "RS384", "SHA384withRSA", "RS512", "SHA512withRSA");

    /** Empty for anything but such a key; also for one that is private. */
    static Optional<IssuerKey> read(JsonNode jwk) {
        if (!(jwk instanceof ObjectNode) || jwk.has("d")) {
            return Optional.empty();
        }
        try {
            return switch (jwk.path("kty").asString("")) {
                case "EC" -> ec(jwk);
                case "RSA" -> rsa(jwk);
                default -> Optional.empty();
            };
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    /** @param algorithm of the token's header */
    boolean verifies(String algorithm, byte[] signed, byte[] signature) {
        String name = (key instanceof ECPublicKey ? EC : RSA).get(algorithm);
        if (name == null) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(name);
            check.initVerify(key);
            check.update(signed);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static Optional<IssuerKey> ec(JsonNode jwk) throws GeneralSecurityException {
        String curve = jwk.path("crv").asString("");
        if (!CURVES.containsKey(curve)) {
            return Optional.empty();
        }
        AlgorithmParameters named = AlgorithmParameters.getInstance("EC");
        named.init(new ECGenParameterSpec(CURVES.get(curve)));
        ECParameterSpec parameters = named.getParameterSpec(ECParameterSpec.class);
        ECPoint point = new ECPoint(number(jwk, "x"), number(jwk, "y"));
        PublicKey key = KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, parameters));
        String members = "{\"crv\":\"" + curve + "\",\"kty\":\"EC\",\"x\":\""
                + jwk.path("x").asString("") + "\",\"y\":\"" + jwk.path("y").asString("") + "\"}";
        return isOn(parameters, point) ? Optional.of(new IssuerKey(key, sha256(members))) : Optional.empty();
    }

    /** Java does not look whether a point lies on its curve. */
    private static boolean isOn(ECParameterSpec parameters, ECPoint point) {
        BigInteger p = ((ECFieldFp) parameters.getCurve().getField()).getP();
        BigInteger x = point.getAffineX();
        BigInteger right = x.pow(3)
                .add(parameters.getCurve().getA().multiply(x))
                .add(parameters.getCurve().getB())
                .mod(p);
        return x.compareTo(p) < 0
                && point.getAffineY().compareTo(p) < 0
                && point.getAffineY().pow(2).mod(p).equals(right);
    }

    private static Optional<IssuerKey> rsa(JsonNode jwk) throws GeneralSecurityException {
        PublicKey key =
                KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e")));
        String members = "{\"e\":\"" + jwk.path("e").asString("") + "\",\"kty\":\"RSA\",\"n\":\""
                + jwk.path("n").asString("") + "\"}";
        boolean enough = ((RSAPublicKey) key).getModulus().bitLength() >= SHORTEST_RSA;
        return enough ? Optional.of(new IssuerKey(key, sha256(members))) : Optional.empty();
    }

    private static BigInteger number(JsonNode jwk, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(name).asString("")));
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
