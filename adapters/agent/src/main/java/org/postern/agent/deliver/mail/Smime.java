// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.mail.smime.SMIMEAuthEnvelopedGenerator;
import org.bouncycastle.mail.smime.SMIMEEnvelopedGenerator;
import org.bouncycastle.mail.smime.SMIMEException;
import org.bouncycastle.mail.smime.SMIMESignedGenerator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.OutputEncryptor;

/**
 * Signs a part of a mail and encrypts it with its signature inside (S/MIME, RFC 8551), for one recipient: RSA by key transport,
 * elliptic curves by ephemeral key agreement.
 */
final class Smime {

    private static final Provider BC = new BouncyCastleProvider();
    private static final Map<String, String> SIGNATURES =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "ECDSA", "SHA256withECDSA");

    /** How the content is encrypted; both with keys of 256 bits. */
    enum Cipher {
        /** S/MIME 4.0: changes are noticed before anything is shown. */
        AES_256_GCM,
        /** S/MIME 3.2, for mail programs that know nothing newer; changes are noticed by the signature inside. */
        AES_256_CBC
    }

    private final MailSigner signer;
    private final Cipher cipher;

    Smime(MailSigner signer, Cipher cipher) {
        this.signer = signer;
        this.cipher = cipher;
    }

    /** @throws MessagingException where a key of ours or of the recipient cannot be used */
    MimeBodyPart seal(MimeBodyPart content, X509Certificate recipient) throws MessagingException {
        try {
            MimeBodyPart signed = new MimeBodyPart();
            signed.setContent(sign(content));
            return encrypt(signed, recipient(recipient));
        } catch (SMIMEException | GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new MessagingException("a key cannot be used", e);
        }
    }

    /** Makes what was sealed the content of a message. */
    static void put(MimeBodyPart sealed, MimeMessage message) throws MessagingException {
        message.setDataHandler(sealed.getDataHandler());
        for (String name : new String[] {"Content-Type", "Content-Transfer-Encoding", "Content-Disposition"}) {
            for (String value : Optional.ofNullable(sealed.getHeader(name)).orElse(new String[0])) {
                message.setHeader(name, value);
            }
        }
    }

    private MimeMultipart sign(MimeBodyPart content)
            throws SMIMEException, GeneralSecurityException, OperatorCreationException {
        SMIMESignedGenerator generator = new SMIMESignedGenerator();
        generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                .setProvider(BC)
                .build(
                        SIGNATURES.get(signer.key().getAlgorithm()),
                        signer.key(),
                        signer.chain().get(0)));
        generator.addCertificates(new JcaCertStore(signer.chain()));
        return generator.generate(content);
    }

    private MimeBodyPart encrypt(MimeBodyPart signed, RecipientInfoGenerator recipient)
            throws SMIMEException, CMSException {
        if (cipher == Cipher.AES_256_GCM) {
            SMIMEAuthEnvelopedGenerator generator = new SMIMEAuthEnvelopedGenerator();
            generator.addRecipientInfoGenerator(recipient);
            return generator.generate(signed, (OutputAEADEncryptor) encryptor(CMSAlgorithm.AES256_GCM));
        }
        SMIMEEnvelopedGenerator generator = new SMIMEEnvelopedGenerator();
        generator.addRecipientInfoGenerator(recipient);
        return generator.generate(signed, encryptor(CMSAlgorithm.AES256_CBC));
    }

    private static OutputEncryptor encryptor(ASN1ObjectIdentifier algorithm) throws CMSException {
        return new JceCMSContentEncryptorBuilder(algorithm).setProvider(BC).build();
    }

    private static RecipientInfoGenerator recipient(X509Certificate certificate) throws GeneralSecurityException {
        if (certificate.getPublicKey() instanceof ECPublicKey curve) {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC", BC);
            pairs.initialize(curve.getParams());
            KeyPair ephemeral = pairs.generateKeyPair();
            return new JceKeyAgreeRecipientInfoGenerator(
                            CMSAlgorithm.ECDH_SHA256KDF,
                            ephemeral.getPrivate(),
                            ephemeral.getPublic(),
                            CMSAlgorithm.AES256_WRAP)
                    .addRecipient(certificate)
                    .setProvider(BC);
        }
        return new JceKeyTransRecipientInfoGenerator(certificate).setProvider(BC);
    }
}
