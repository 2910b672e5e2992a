// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;

/** A sign-in that was kept counts for the one act, person, agency and time that it was for, by the key that was kept with it. */
class SignInCheckTest {

    private static final String FILE = "ab".repeat(32);
    private static final String NONCE = "approve-protocol:" + FILE + ":random";
    private static final Instant NOW = Instant.parse("2026-11-25T14:00:00Z");
    private static final SignInCheck CHECK = new SignInCheck("approve-protocol", FILE, "la-kent", "la-kent/asha.rowe");

    private final KeyPair ec = pair("EC", new ECGenParameterSpec("secp256r1"));

    @Test
    void verifyWhenTheIssuerSignedForThisActThenSaysWhoAndWhen() {
        ProvenSignIn proven = verified(CHECK, kept(token(ec, "ES256", claims()), NONCE, jwk(ec)));

        assertThat(proven.issuer()).isEqualTo("https://issuer.example");
        assertThat(proven.subject()).isEqualTo("asha.rowe");
        assertThat(proven.signedInAt()).isEqualTo(NOW);
        assertThat(proven.keyThumbprint()).hasSize(43);
    }

    @Test
    void verifyWhenTheKeyIsRsaThenItCountsAlike() {
        KeyPair rsa = pair("RSA", null);

        assertThat(verified(CHECK, kept(token(rsa, "RS256", claims()), NONCE, jwk(rsa)))
                        .subject())
                .isEqualTo("asha.rowe");
    }

    @Test
    void verifyWhenAnotherKeySignedOrTheAlgorithmIsNoneThenRefused() {
        KeyPair other = pair("EC", new ECGenParameterSpec("secp256r1"));
        String token = token(ec, "ES256", claims());
        String unsigned = base64("{\"alg\":\"none\"}") + "." + token.split("\\.")[1] + ".";
        String mac = base64("{\"alg\":\"HS256\"}") + "." + token.split("\\.")[1] + "." + token.split("\\.")[2];

        assertThat(code(CHECK, kept(token, NONCE, jwk(other)))).isEqualTo("PST-4060");
        assertThat(code(CHECK, kept(unsigned, NONCE, jwk(ec)))).isEqualTo("PST-4060");
        assertThat(code(CHECK, kept(mac, NONCE, jwk(ec)))).isEqualTo("PST-4060");
        assertThat(code(CHECK, kept("a.b", NONCE, jwk(ec)))).isEqualTo("PST-4060");
        assertThat(code(CHECK, kept("%.%.%", NONCE, jwk(ec)))).isEqualTo("PST-4060");
    }

    @Test
    void verifyWhenItWasForAnotherFilePurposePersonOrAgencyThenRefused() {
        byte[] kept = kept(token(ec, "ES256", claims()), NONCE, jwk(ec));
        String otherNonce = NONCE.replace("random", "another");

        assertThat(code(new SignInCheck("approve-protocol", "cd".repeat(32), "la-kent", "la-kent/asha.rowe"), kept))
                .isEqualTo("PST-4061");
        assertThat(code(new SignInCheck("withdraw-protocol", FILE, "la-kent", "la-kent/asha.rowe"), kept))
                .isEqualTo("PST-4061");
        assertThat(code(new SignInCheck("approve-protocol", FILE, "la-kent", "la-kent/someone"), kept))
                .isEqualTo("PST-4061");
        assertThat(code(new SignInCheck("approve-protocol", FILE, "police-kent", "police-kent/asha.rowe"), kept))
                .isEqualTo("PST-4061");
        assertThat(code(CHECK, kept(token(ec, "ES256", claims()), otherNonce, jwk(ec))))
                .isEqualTo("PST-4061");
    }

    @Test
    void verifyWhenItWasAtAnotherTimeThenRefused() {
        byte[] kept = kept(token(ec, "ES256", claims()), NONCE, jwk(ec));

        assertThat(refusal(CHECK.verify(kept, NOW.plus(Duration.ofHours(2))))).isEqualTo("PST-4062");
        assertThat(refusal(CHECK.verify(kept, NOW.minus(Duration.ofHours(2))))).isEqualTo("PST-4062");
        assertThat(refusal(CHECK.verify(kept, NOW.plusSeconds(240)))).isEmpty();
    }

    @Test
    void verifyWhenTheKeyIsMissingPrivateOrNoPointThenRefused() {
        String token = token(ec, "ES256", claims());
        String key = jwk(ec);

        assertThat(code(CHECK, new SignInProof(token, NONCE, NOW, "agency", Optional.empty()).json()))
                .isEqualTo("PST-4063");
        assertThat(code(CHECK, kept(token, NONCE, key.replace("\"kty\"", "\"d\":\"AA\",\"kty\""))))
                .isEqualTo("PST-4063");
        assertThat(code(CHECK, kept(token, NONCE, key.replaceFirst("\"x\":\"[^\"]*\"", "\"x\":\"AQ\""))))
                .isEqualTo("PST-4063");
        assertThat(code(CHECK, kept(token, NONCE, "{\"kty\":\"oct\",\"k\":\"AA\"}")))
                .isEqualTo("PST-4063");
        assertThat(code(CHECK, "no json".getBytes(StandardCharsets.UTF_8))).isEqualTo("PST-4063");
    }

    private static String claims() {
        return "{\"iss\":\"https://issuer.example\",\"sub\":\"asha.rowe\",\"agency\":\"la-kent\",\"nonce\":\""
                + IssuerKey.sha256(NONCE) + "\",\"auth_time\":" + NOW.getEpochSecond() + "}";
    }

    private static byte[] kept(String token, String nonce, String jwk) {
        return new SignInProof(token, nonce, NOW, "agency", Optional.of(jwk)).json();
    }

    private static String token(KeyPair pair, String algorithm, String claims) {
        try {
            String signed = base64("{\"alg\":\"" + algorithm + "\"}") + "." + base64(claims);
            Signature signature =
                    Signature.getInstance(algorithm.equals("ES256") ? "SHA256withECDSAinP1363Format" : "SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String jwk(KeyPair pair) {
        if (pair.getPublic() instanceof RSAPublicKey rsa) {
            return "{\"kty\":\"RSA\",\"n\":\"" + number(rsa.getModulus(), 256) + "\",\"e\":\""
                    + base64(rsa.getPublicExponent().toByteArray()) + "\"}";
        }
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + number(key.getW().getAffineX(), 32) + "\",\"y\":\""
                + number(key.getW().getAffineY(), 32) + "\"}";
    }

    private static KeyPair pair(String kind, ECGenParameterSpec curve) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance(kind);
            if (curve == null) {
                keys.initialize(2048);
            } else {
                keys.initialize(curve);
            }
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static ProvenSignIn verified(SignInCheck check, byte[] kept) {
        return check.verify(kept, NOW.plusSeconds(30)).orElseThrow();
    }

    private static String code(SignInCheck check, byte[] kept) {
        return refusal(check.verify(kept, NOW.plusSeconds(30)));
    }

    private static String refusal(Verdict<ProvenSignIn> verdict) {
        return verdict.either(proven -> "", Refusal::code);
    }

    private static String number(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        byte[] exact = new byte[length];
        int from = Math.max(0, bytes.length - length);
        byte[] tail = Arrays.copyOfRange(bytes, from, bytes.length);
        System.arraycopy(tail, 0, exact, length - tail.length, tail.length);
        return base64(exact);
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
