// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import javax.crypto.KeyAgreement;

/**
 * A private key and its certificate, checked to be a pair and converted once into objects of the provider in use.
 *
 * @param key         on a curve of the suite; stays as it is where it cannot be encoded (a hardware token's)
 * @param certificate of that key
 * @param suite       of both
 */
public record OwnKey(PrivateKey key, KnownCertificate certificate, CryptoSuite2026 suite) {

    public static Verdict<OwnKey> of(PrivateKey key, X509Certificate certificate) {
        return KnownCertificate.of(certificate).then(known -> of(key, known));
    }

    public static Verdict<OwnKey> of(PrivateKey key, KnownCertificate certificate) {
        var suite = certificate.suite();
        if (suite.isEmpty()) {
            return EnvelopeError.KEY_TYPE.refuse(CertificateUse.SIGN);
        }
        try {
            var own = new OwnKey(convert(key), certificate, suite.get());
            return own.isPair() ? Verdict.accept(own) : EnvelopeError.KEY_MISMATCH.refuse();
        } catch (GeneralSecurityException | ProviderException e) {
            return EnvelopeError.KEY_MISMATCH.refuse();
        }
    }

    /** By a probe: the only way that also works for a key that does not leave its token. */
    private boolean isPair() throws GeneralSecurityException {
        return TokenAgreement.isFor(key) && certificate.uses().contains(CertificateUse.DECRYPT) ? agrees() : signs();
    }

    private boolean signs() throws GeneralSecurityException {
        byte[] probe = suite.id().getBytes(US_ASCII);
        var signer = TokenAgreement.isFor(key)
                ? Signature.getInstance(suite.signatureName())
                : Signature.getInstance(suite.signatureName(), Providers.curves());
        signer.initSign(key);
        signer.update(probe);
        var verifier = Signature.getInstance(suite.signatureName(), Providers.curves());
        verifier.initVerify(certificate.publicKey());
        verifier.update(probe);
        return verifier.verify(signer.sign());
    }

    /** A token may keep a decryption key from signing, and a signing key from decrypting. */
    private boolean agrees() throws GeneralSecurityException {
        var pairs = KeyPairGenerator.getInstance("EC", Providers.curves());
        pairs.initialize(new ECGenParameterSpec(suite.curveName()), Providers.random());
        var other = pairs.generateKeyPair();
        var agreement = KeyAgreement.getInstance("ECDH", Providers.curves());
        agreement.init(other.getPrivate());
        agreement.doPhase(certificate.publicKey(), true);
        return MessageDigest.isEqual(agreement.generateSecret(), TokenAgreement.secret(key, other.getPublic()));
    }

    private static PrivateKey convert(PrivateKey key) throws GeneralSecurityException {
        if (TokenAgreement.isFor(key)) {
            return key;
        }
        return KeyFactory.getInstance("EC", Providers.curves())
                .generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "OwnKey[" + certificate.sha256() + "]";
    }
}
