// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.ecc.ECCCMSSharedInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.generators.KDF2BytesGenerator;
import org.bouncycastle.crypto.params.KDFParameters;
import org.bouncycastle.crypto.util.DigestFactory;
import org.bouncycastle.util.Pack;

/**
 * Gets at the content key of a CMS message with a private key that stays in its token (PKCS#11): the token does the ECDH,
 * Bouncy Castle and the JDK what RFC 5753 does with its result. Bouncy Castle's own recipients want the key itself. The
 * token must hand out secrets that it derives; the private key it keeps.
 */
public final class TokenAgreement {

    private static final Map<ASN1ObjectIdentifier, Supplier<Digest>> DIGESTS = Map.of(
            X9ObjectIdentifiers.dhSinglePass_stdDH_sha1kdf_scheme, DigestFactory::createSHA1,
            SECObjectIdentifiers.dhSinglePass_stdDH_sha224kdf_scheme, DigestFactory::createSHA224,
            SECObjectIdentifiers.dhSinglePass_stdDH_sha256kdf_scheme, DigestFactory::createSHA256,
            SECObjectIdentifiers.dhSinglePass_stdDH_sha384kdf_scheme, DigestFactory::createSHA384,
            SECObjectIdentifiers.dhSinglePass_stdDH_sha512kdf_scheme, DigestFactory::createSHA512);
    private static final Map<ASN1ObjectIdentifier, Integer> KEY_BITS = Map.of(
            NISTObjectIdentifiers.id_aes128_wrap, 128,
            NISTObjectIdentifiers.id_aes192_wrap, 192,
            NISTObjectIdentifiers.id_aes256_wrap, 256);

    private TokenAgreement() {}

    /** Whether a key stays in a token. */
    public static boolean isFor(PrivateKey key) {
        return key.getEncoded() == null;
    }

    /**
     * What Bouncy Castle's {@code extractSecretKey} is to answer.
     *
     * @throws CMSException for any other algorithm, a point that is not on the curve, and where the token does not do it
     */
    public static Key contentKey(
            PrivateKey inToken,
            AlgorithmIdentifier keyEncryption,
            SubjectPublicKeyInfo sender,
            ASN1OctetString keyingMaterial,
            byte[] wrappedKey)
            throws CMSException {
        AlgorithmIdentifier wrap = AlgorithmIdentifier.getInstance(keyEncryption.getParameters());
        Supplier<Digest> digest = DIGESTS.get(keyEncryption.getAlgorithm());
        Integer bits = KEY_BITS.get(wrap.getAlgorithm());
        if (digest == null || bits == null) {
            throw new CMSException("not an agreement that is known here");
        }
        byte[] secret = {};
        try {
            secret = secret(inToken, point(sender));
            byte[] info = new ECCCMSSharedInfo(
                            wrap,
                            Optional.ofNullable(keyingMaterial)
                                    .map(ASN1OctetString::getOctets)
                                    .orElse(null),
                            Pack.intToBigEndian(bits))
                    .getEncoded(ASN1Encoding.DER);
            return unwrap(derive(digest.get(), secret, info, bits / Byte.SIZE), wrappedKey);
        } catch (GeneralSecurityException | ProviderException | IOException e) {
            throw new CMSException("the token did not agree on a key", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** The shared secret of a token's key and a public key. */
    static byte[] secret(PrivateKey inToken, PublicKey other) throws GeneralSecurityException {
        // Found by the key, among the providers that are registered.
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(inToken);
        agreement.doPhase(other, true);
        return agreement.generateSecret();
    }

    /** Decoded by Bouncy Castle, which looks whether the point is on its curve, before the token is asked. */
    private static PublicKey point(SubjectPublicKeyInfo sender) throws GeneralSecurityException, IOException {
        return KeyFactory.getInstance("EC", Providers.curves())
                .generatePublic(new X509EncodedKeySpec(sender.getEncoded()));
    }

    /** The key derivation of ANSI X9.63 (SEC 1, 3.6.1), which Bouncy Castle calls KDF2. */
    private static SecretKeySpec derive(Digest digest, byte[] secret, byte[] info, int bytes) {
        KDF2BytesGenerator generator = new KDF2BytesGenerator(digest);
        generator.init(new KDFParameters(secret, info));
        byte[] key = new byte[bytes];
        generator.generateBytes(key, 0, bytes);
        return new SecretKeySpec(key, "AES");
    }

    private static Key unwrap(SecretKeySpec key, byte[] wrapped) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AESWrap", Providers.ciphers());
        cipher.init(Cipher.UNWRAP_MODE, key);
        return cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY);
    }
}
