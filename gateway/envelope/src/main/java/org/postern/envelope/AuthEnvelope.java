// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import javax.crypto.spec.GCMParameterSpec;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.postern.envelope.pki.CryptoSuite2026;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Providers;
import org.postern.envelope.pki.Verdict;

/**
 * The outer layer of an envelope: CMS AuthEnvelopedData (RFC 5083) with AES-256-GCM for one recipient by ephemeral-static
 * ECDH (RFC 5753). It has no authenticated attributes, since OpenSSL 3.0 does not treat them as additional data.
 */
final class AuthEnvelope {

    private AuthEnvelope() {}

    static Verdict<byte[]> encrypt(byte[] content, KnownCertificate recipient, CryptoSuite2026 suite) {
        try {
            var pairs = KeyPairGenerator.getInstance("EC", Providers.curves());
            pairs.initialize(new ECGenParameterSpec(suite.curveName()), Providers.random());
            var ephemeral = pairs.generateKeyPair();
            var agreement = new JceKeyAgreeRecipientInfoGenerator(
                            suite.keyAgreement(),
                            ephemeral.getPrivate(),
                            ephemeral.getPublic(),
                            CryptoSuite2026.KEY_WRAP)
                    .setProvider(Providers.curves())
                    .setKeyWrappingProvider(Providers.ciphers())
                    .setSecureRandom(Providers.random())
                    .addRecipient(recipient.certificate());
            var generator = new CMSAuthEnvelopedDataGenerator();
            generator.setEncoding(ASN1Encoding.DER);
            generator.addRecipientInfoGenerator(agreement);
            var encryptor = new JceCMSContentEncryptorBuilder(CryptoSuite2026.CONTENT_ENCRYPTION)
                    .setProvider(Providers.ciphers())
                    .setSecureRandom(Providers.random())
                    .setAlgorithmParameters(gcmParameters())
                    .build();
            return Verdict.accept(generator
                    .generate(new CMSProcessableByteArray(content), (OutputAEADEncryptor) encryptor)
                    .toASN1Structure()
                    .getEncoded(ASN1Encoding.DER));
        } catch (GeneralSecurityException | CMSException | IOException e) {
            return EnvelopeError.CANNOT_ENCRYPT.refuse();
        }
    }

    /**
     * Nothing is returned before the tag over the whole content has been verified.
     *
     * @param envelope as {@link EnvelopeStructure} has checked it
     */
    static Verdict<byte[]> decrypt(CMSAuthEnvelopedData envelope, OwnKey recipient) {
        try {
            var only = envelope.getRecipientInfos().getRecipients().iterator().next();
            return Verdict.accept(only.getContent(new ContentRecipient(recipient)));
        } catch (CMSException | RuntimeException e) {
            // One answer for a wrong key, a wrong point, a wrong wrap and a wrong tag: no hints for whoever changed it.
            return EnvelopeError.DECRYPTION.refuse();
        }
    }

    /** A fresh content key for every envelope and a random nonce, so the pair never repeats. */
    private static AlgorithmParameters gcmParameters() throws GeneralSecurityException {
        byte[] nonce = new byte[CryptoSuite2026.NONCE_BYTES];
        Providers.random().nextBytes(nonce);
        var parameters = AlgorithmParameters.getInstance("GCM", Providers.ciphers());
        parameters.init(new GCMParameterSpec(CryptoSuite2026.TAG_BYTES * 8, nonce));
        return parameters;
    }
}
