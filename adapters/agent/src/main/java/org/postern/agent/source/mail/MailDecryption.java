// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.mail;

import java.security.Key;
import java.security.PrivateKey;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.RecipientInformationStore;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientId;
import org.postern.agent.mail.MailIssue;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Providers;
import org.postern.envelope.pki.TokenAgreement;
import org.postern.envelope.pki.Verdict;

/** Decrypts CMS messages (RFC 5652, RFC 5083) with one of the agency's keys; AES only. */
final class MailDecryption {

    private static final Set<ASN1ObjectIdentifier> AES = Set.of(
            NISTObjectIdentifiers.id_aes128_CBC,
            NISTObjectIdentifiers.id_aes192_CBC,
            NISTObjectIdentifiers.id_aes256_CBC,
            NISTObjectIdentifiers.id_aes128_GCM,
            NISTObjectIdentifiers.id_aes192_GCM,
            NISTObjectIdentifiers.id_aes256_GCM);

    private final List<OwnKey> pairs;

    MailDecryption(List<OwnKey> pairs) {
        this.pairs = List.copyOf(pairs);
    }

    /** Refused with PST-8165, whatever the reason is. */
    Verdict<byte[]> decrypt(ASN1ObjectIdentifier type, byte[] cms) {
        try {
            if (CMSObjectIdentifiers.envelopedData.equals(type)) {
                CMSEnvelopedData data = new CMSEnvelopedData(cms);
                return open(data.getContentEncryptionAlgorithm().getAlgorithm(), data.getRecipientInfos(), false);
            }
            if (CMSObjectIdentifiers.authEnvelopedData.equals(type)) {
                CMSAuthEnvelopedData data = new CMSAuthEnvelopedData(cms);
                var algorithm = AuthEnvelopedData.getInstance(
                                data.toASN1Structure().getContent())
                        .getAuthEncryptedContentInfo()
                        .getContentEncryptionAlgorithm();
                return open(algorithm.getAlgorithm(), data.getRecipientInfos(), true);
            }
            return MailIssue.NOT_OPENED.refuse();
        } catch (CMSException | RuntimeException e) {
            // The provider throws unchecked at damaged messages; that is no defect of ours.
            return MailIssue.NOT_OPENED.refuse();
        }
    }

    private Verdict<byte[]> open(
            ASN1ObjectIdentifier algorithm, RecipientInformationStore recipients, boolean authenticated)
            throws CMSException {
        if (!AES.contains(algorithm)) {
            return MailIssue.NOT_OPENED.refuse();
        }
        for (OwnKey pair : pairs) {
            var id = new JceKeyAgreeRecipientId(pair.certificate().certificate());
            RecipientInformation ours = recipients.get(id);
            if (ours != null) {
                return Verdict.accept(ours.getContent(recipient(pair, authenticated)));
            }
        }
        return MailIssue.NOT_OPENED.refuse();
    }

    private static Recipient recipient(OwnKey pair, boolean authenticated) {
        JceKeyAgreeRecipient recipient;
        if (TokenAgreement.isFor(pair.key())) {
            recipient = authenticated ? new AuthenticatedByToken(pair.key()) : new ByToken(pair.key());
        } else {
            recipient = authenticated
                    ? new JceKeyAgreeAuthEnvelopedRecipient(pair.key())
                    : new JceKeyAgreeEnvelopedRecipient(pair.key());
        }
        return recipient
                .setPrivateKeyAlgorithmIdentifier(pair.suite().publicKeyAlgorithm())
                .setProvider(Providers.curves());
    }

    /** Content encryption that nobody vouches for, opened with a key that stays in its token. */
    private static final class ByToken extends JceKeyAgreeEnvelopedRecipient {

        private final PrivateKey key;

        ByToken(PrivateKey key) {
            super(key);
            this.key = key;
        }

        @Override
        protected Key extractSecretKey(
                AlgorithmIdentifier keyEncryption,
                AlgorithmIdentifier contentEncryption,
                SubjectPublicKeyInfo sender,
                ASN1OctetString keyingMaterial,
                byte[] wrappedKey)
                throws CMSException {
            return TokenAgreement.contentKey(key, keyEncryption, sender, keyingMaterial, wrappedKey);
        }
    }

    /** As before, with authenticated content encryption. */
    private static final class AuthenticatedByToken extends JceKeyAgreeAuthEnvelopedRecipient {

        private final PrivateKey key;

        AuthenticatedByToken(PrivateKey key) {
            super(key);
            this.key = key;
        }

        @Override
        protected Key extractSecretKey(
                AlgorithmIdentifier keyEncryption,
                AlgorithmIdentifier contentEncryption,
                SubjectPublicKeyInfo sender,
                ASN1OctetString keyingMaterial,
                byte[] wrappedKey)
                throws CMSException {
            return TokenAgreement.contentKey(key, keyEncryption, sender, keyingMaterial, wrappedKey);
        }
    }
}
