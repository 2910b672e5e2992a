// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * The algorithms of 2026, and no others: ECDSA and ephemeral-static ECDH (RFC 5753, X9.63 KDF) on one curve, AES-256 key
 * wrap (RFC 3565), AES-256-GCM with a 12 byte nonce and a 16 byte tag (RFC 5084). A key's curve decides its suite. A
 * later year's suite is a new type beside this one.
 */
public enum CryptoSuite2026 {
    P256(
            "2026-p256",
            "secp256r1",
            SECObjectIdentifiers.secp256r1,
            "SHA256withECDSA",
            X9ObjectIdentifiers.ecdsa_with_SHA256,
            NISTObjectIdentifiers.id_sha256,
            SECObjectIdentifiers.dhSinglePass_stdDH_sha256kdf_scheme,
            65),
    P384(
            "2026-p384",
            "secp384r1",
            SECObjectIdentifiers.secp384r1,
            "SHA384withECDSA",
            X9ObjectIdentifiers.ecdsa_with_SHA384,
            NISTObjectIdentifiers.id_sha384,
            SECObjectIdentifiers.dhSinglePass_stdDH_sha384kdf_scheme,
            97);

    public static final int TAG_BYTES = 16;
    public static final int NONCE_BYTES = 12;
    public static final ASN1ObjectIdentifier CONTENT_ENCRYPTION = NISTObjectIdentifiers.id_aes256_GCM;
    public static final ASN1ObjectIdentifier KEY_WRAP = NISTObjectIdentifiers.id_aes256_wrap;

    private final String id;
    private final String curveName;
    private final ASN1ObjectIdentifier curve;
    private final String signatureName;
    private final ASN1ObjectIdentifier signature;
    private final ASN1ObjectIdentifier digest;
    private final ASN1ObjectIdentifier keyAgreement;
    private final int pointBytes;

    CryptoSuite2026(
            String id,
            String curveName,
            ASN1ObjectIdentifier curve,
            String signatureName,
            ASN1ObjectIdentifier signature,
            ASN1ObjectIdentifier digest,
            ASN1ObjectIdentifier keyAgreement,
            int pointBytes) {
        this.id = id;
        this.curveName = curveName;
        this.curve = curve;
        this.signatureName = signatureName;
        this.signature = signature;
        this.digest = digest;
        this.keyAgreement = keyAgreement;
        this.pointBytes = pointBytes;
    }

    /** The suite of a key's named curve; empty for any other key, also for curves written out by parameters. */
    public static Optional<CryptoSuite2026> of(PublicKey key) {
        return of(SubjectPublicKeyInfo.getInstance(key.getEncoded()));
    }

    /** The suite of an algorithm identifier {@code id-ecPublicKey} with a named curve. */
    public static Optional<CryptoSuite2026> of(SubjectPublicKeyInfo key) {
        return Arrays.stream(values())
                .filter(suite -> suite.publicKeyAlgorithm().equals(key.getAlgorithm()))
                .findFirst();
    }

    /** The suite that signs with this algorithm, whatever the signer's key. */
    public static Optional<CryptoSuite2026> ofSignature(AlgorithmIdentifier signature) {
        return Arrays.stream(values())
                .filter(suite -> suite.signatureAlgorithm().equals(signature))
                .findFirst();
    }

    /** As it stands in an envelope's header. */
    public String id() {
        return id;
    }

    public String curveName() {
        return curveName;
    }

    /** The JCA's name. */
    public String signatureName() {
        return signatureName;
    }

    /** RFC 5758: without parameters. */
    public AlgorithmIdentifier signatureAlgorithm() {
        return new AlgorithmIdentifier(signature);
    }

    public ASN1ObjectIdentifier digest() {
        return digest;
    }

    public ASN1ObjectIdentifier keyAgreement() {
        return keyAgreement;
    }

    public AlgorithmIdentifier publicKeyAlgorithm() {
        return new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve);
    }

    /** RFC 5753: the key wrap algorithm is the parameter of the key agreement. */
    public AlgorithmIdentifier keyAgreementAlgorithm() {
        return new AlgorithmIdentifier(keyAgreement, new AlgorithmIdentifier(KEY_WRAP));
    }

    /** Length of an uncompressed point. */
    public int pointBytes() {
        return pointBytes;
    }
}
