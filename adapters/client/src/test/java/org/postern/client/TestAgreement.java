// SPDX-License-Identifier: Apache-2.0
package org.postern.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.envelope.DocumentSignature;
import org.postern.envelope.SignInProof;
import org.postern.envelope.pki.CertificateProfile;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.PemWriter;
import org.postern.ledger.evidence.EvidenceFile;

/** The evidence file of a version that an authority's person approved by a sign-in, and a force by its signing key. */
public final class TestAgreement {

    private static final UUID VERSION = UUID.fromString("00000000-0000-4000-8000-000000000004");
    private static final byte[] FILE = "protocol: kent-missing".getBytes(UTF_8);
    private static final String SHA256 = KnownCertificate.sha256(FILE);
    private static final String NONCE = "approve-protocol:" + SHA256 + ":random";

    private final TestPki pki;
    private final KeyPair issuer = pair();
    private final Instant now;

    public TestAgreement(TestPki pki) {
        this.pki = pki;
        this.now = pki.now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** As the issuer publishes it. */
    public String issuersKey() {
        ECPublicKey key = (ECPublicKey) issuer.getPublic();
        return "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + number(key.getW().getAffineX()) + "\",\"y\":\""
                + number(key.getW().getAffineY()) + "\"}";
    }

    /** RFC 7638: of the very members that {@link #issuersKey} has, in their order. */
    public String thumbprint() {
        return sha256(issuersKey());
    }

    public EvidenceFile file() {
        return file("asha.rowe");
    }

    /** @param subject whom the issuer names; the ledger says that it was asha.rowe */
    public EvidenceFile file(String subject) {
        String pem = PemWriter.text(pki.authority.certificate()) + PemWriter.text(pki.authority.emptyList(pki.now));
        String trust = KnownCertificate.sha256(pem.getBytes(UTF_8));
        byte[] cms = DocumentSignature.sign(FILE, pki.issue(Party.agency("police-kent"), CertificateUse.SIGN), now)
                .orElseThrow();
        byte[] signIn = new SignInProof(idToken(subject), NONCE, now, "agency", Optional.of(issuersKey())).json();
        OwnKey ledger = pki.authority.issue(CertificateProfile.ofNobody("ledger"), pki.now);
        TestActs acts = new TestActs(ledger, VERSION, now)
                .add("protocol-signed", statement("la-kent", "SIGN_IN", signIn, "\"person\":\"la-kent/asha.rowe\""))
                .add("protocol-signed", statement("police-kent", "CMS", cms, "\"trustSha256\":\"" + trust + "\""));
        return new EvidenceFile(
                EvidenceFile.FORMAT,
                "la-kent",
                "agreed",
                VERSION,
                now.toEpochMilli(),
                acts.extract(),
                Optional.of(PemWriter.text(ledger.certificate().certificate())),
                acts.opened(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new EvidenceFile.Trusted(trust, pem)),
                Optional.empty(),
                List.of(),
                Optional.of(new EvidenceFile.Agreement(
                        "kent-missing",
                        1,
                        FILE,
                        List.of(
                                new EvidenceFile.Approval(
                                        "la-kent",
                                        Optional.of("la-kent/asha.rowe"),
                                        "SIGN_IN",
                                        signIn,
                                        Optional.empty()),
                                new EvidenceFile.Approval(
                                        "police-kent", Optional.empty(), "CMS", cms, Optional.of(trust))))));
    }

    private static String statement(String by, String kind, byte[] evidence, String more) {
        return "{\"protocol\":\"kent-missing\",\"version\":1,\"sha256\":\"" + SHA256 + "\",\"by\":\"" + by
                + "\",\"kind\":\"" + kind + "\",\"signature\":\""
                + Base64.getEncoder().encodeToString(evidence) + "\"," + more + "}";
    }

    private String idToken(String subject) {
        String claims = "{\"iss\":\"https://issuer.example\",\"sub\":\"" + subject
                + "\",\"agency\":\"la-kent\",\"nonce\":\"" + sha256(NONCE) + "\",\"auth_time\":" + now.getEpochSecond()
                + "}";
        String signed = base64("{\"alg\":\"ES256\"}".getBytes(UTF_8)) + "." + base64(claims.getBytes(UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(issuer.getPrivate());
            signature.update(signed.getBytes(US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** 32 bytes, as RFC 7518 wants a coordinate. */
    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] exact = new byte[32];
        int kept = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - kept, exact, 32 - kept, kept);
        return base64(exact);
    }

    private static String sha256(String text) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
