// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientOperator;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipient;
import org.bouncycastle.operator.InputDecryptor;
import org.postern.envelope.pki.CryptoSuite2026;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Providers;
import org.postern.envelope.pki.TokenAgreement;

/**
 * Decrypts an envelope's content with the key that Bouncy Castle, or the token that holds ours, agrees and unwraps. Bouncy Castle's own recipient cannot
 * use the JDK's AES-GCM, whose parameters the JDK does not know by their OID. The content is decrypted in one step, so
 * that not a byte of it exists before the tag, which Bouncy Castle appends to it, has been verified.
 */
final class ContentRecipient extends JceKeyAgreeRecipient {

    private final PrivateKey key;

    ContentRecipient(OwnKey own) {
        super(own.key());
        this.key = own.key();
        setPrivateKeyAlgorithmIdentifier(own.suite().publicKeyAlgorithm());
        setProvider(Providers.curves());
        setUnwrappingProvider(Providers.ciphers());
    }

    @Override
    public RecipientOperator getRecipientOperator(
            AlgorithmIdentifier keyEncryption,
            AlgorithmIdentifier contentEncryption,
            SubjectPublicKeyInfo sender,
            ASN1OctetString keyingMaterial,
            byte[] wrappedKey)
            throws CMSException {
        var content = TokenAgreement.isFor(key)
                ? TokenAgreement.contentKey(key, keyEncryption, sender, keyingMaterial, wrappedKey)
                : extractSecretKey(keyEncryption, contentEncryption, sender, keyingMaterial, wrappedKey);
        return new RecipientOperator(new Gcm(contentEncryption, content));
    }

    private record Gcm(AlgorithmIdentifier algorithm, Key key) implements InputDecryptor {

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return algorithm;
        }

        /** @throws UncheckedIOException when the tag is wrong; the interface has no checked way to say so */
        @Override
        public InputStream getInputStream(InputStream encrypted) {
            try {
                byte[] nonce =
                        GCMParameters.getInstance(algorithm.getParameters()).getNonce();
                var cipher = Cipher.getInstance("AES/GCM/NoPadding", Providers.ciphers());
                cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(CryptoSuite2026.TAG_BYTES * 8, nonce));
                return new ByteArrayInputStream(cipher.doFinal(encrypted.readAllBytes()));
            } catch (GeneralSecurityException e) {
                throw new UncheckedIOException(new IOException("The content does not match its tag", e));
            } catch (IOException e) {
                throw new UncheckedIOException("Reading from memory does not fail", e);
            }
        }
    }
}
