// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.EncryptedContentInfo;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientInfo;
import org.bouncycastle.asn1.cms.OriginatorPublicKey;
import org.bouncycastle.asn1.cms.RecipientEncryptedKey;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.postern.envelope.pki.CryptoSuite2026;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Verdict;

/**
 * The only shape of an envelope that is opened. Plain {@code openssl cms} also opens an EnvelopedData, which has no
 * authentication, and GCM tags of four bytes; so every part is compared before a key is touched. What is not encrypted
 * is pinned to one value each: there is no byte that may differ from what was sealed.
 */
final class EnvelopeStructure {

    /** Bytes: the largest envelope that is opened. */
    static final int LARGEST = 16 * 1024 * 1024;

    private static final int WRAPPED_KEY_BYTES = 40;
    private static final int ORIGINATOR_KEY_TAG = 1;
    private static final int KEY_AGREEMENT_TAG = 1;
    private static final byte UNCOMPRESSED = 4;

    private EnvelopeStructure() {}

    static Verdict<CMSAuthEnvelopedData> read(byte[] envelope, OwnKey recipient) {
        if (envelope.length > LARGEST) {
            return EnvelopeError.TOO_LARGE.refuse();
        }
        try {
            var info = ContentInfo.getInstance(envelope);
            if (!Arrays.equals(info.getEncoded(ASN1Encoding.DER), envelope)) {
                return EnvelopeError.NOT_DER.refuse();
            }
            if (!CMSObjectIdentifiers.authEnvelopedData.equals(info.getContentType())) {
                return EnvelopeError.WRONG_STRUCTURE.refuse();
            }
            return check(AuthEnvelopedData.getInstance(info.getContent()), recipient)
                    .then(checked -> parse(info));
        } catch (IOException | RuntimeException e) {
            // Bouncy Castle reports malformed encodings by unchecked exceptions of several kinds.
            return EnvelopeError.NOT_DER.refuse();
        }
    }

    private static Verdict<CMSAuthEnvelopedData> parse(ContentInfo info) {
        try {
            return Verdict.accept(new CMSAuthEnvelopedData(info));
        } catch (CMSException e) {
            return EnvelopeError.WRONG_STRUCTURE.refuse();
        }
    }

    private static Verdict<AuthEnvelopedData> check(AuthEnvelopedData data, OwnKey recipient) {
        if (!data.getVersion().hasValue(0)
                || data.getOriginatorInfo() != null
                || data.getAuthAttrs() != null
                || data.getUnauthAttrs() != null) {
            return EnvelopeError.WRONG_STRUCTURE.refuse();
        }
        if (data.getRecipientInfos().size() != 1) {
            return EnvelopeError.RECIPIENTS.refuse();
        }
        return checkContent(data.getAuthEncryptedContentInfo())
                .then(content -> data.getMac().getOctetsLength() == CryptoSuite2026.TAG_BYTES
                        ? checkRecipient(
                                RecipientInfo.getInstance(
                                        data.getRecipientInfos().getObjectAt(0)),
                                recipient)
                        : EnvelopeError.TAG_LENGTH.refuse())
                .map(checked -> data);
    }

    private static Verdict<EncryptedContentInfo> checkContent(EncryptedContentInfo content) {
        if (!CMSObjectIdentifiers.data.equals(content.getContentType()) || content.getEncryptedContent() == null) {
            return EnvelopeError.WRONG_STRUCTURE.refuse();
        }
        var algorithm = content.getContentEncryptionAlgorithm();
        if (!CryptoSuite2026.CONTENT_ENCRYPTION.equals(algorithm.getAlgorithm())) {
            return EnvelopeError.ALGORITHM.refuse();
        }
        var gcm = ASN1Sequence.getInstance(algorithm.getParameters());
        byte[] nonce = ASN1OctetString.getInstance(gcm.getObjectAt(0)).getOctets();
        if (nonce.length != CryptoSuite2026.NONCE_BYTES) {
            return EnvelopeError.ALGORITHM.refuse();
        }
        return new GCMParameters(nonce, CryptoSuite2026.TAG_BYTES)
                        .toASN1Primitive()
                        .equals(gcm)
                ? Verdict.accept(content)
                : EnvelopeError.TAG_LENGTH.refuse();
    }

    private static Verdict<KeyAgreeRecipientInfo> checkRecipient(RecipientInfo info, OwnKey recipient) {
        if (!(info.toASN1Primitive() instanceof ASN1TaggedObject tagged) || tagged.getTagNo() != KEY_AGREEMENT_TAG) {
            return EnvelopeError.ALGORITHM.refuse();
        }
        var agreement = KeyAgreeRecipientInfo.getInstance(tagged, false);
        var keys = agreement.getRecipientEncryptedKeys();
        if (keys.size() != 1) {
            return EnvelopeError.RECIPIENTS.refuse();
        }
        var key = RecipientEncryptedKey.getInstance(keys.getObjectAt(0));
        var named = new IssuerAndSerialNumber(recipient.certificate().holder().toASN1Structure());
        if (!named.equals(key.getIdentifier().getIssuerAndSerialNumber())) {
            return EnvelopeError.NOT_FOR_THIS_KEY.refuse();
        }
        boolean exact = agreement.getVersion().hasValue(3)
                && agreement.getUserKeyingMaterial() == null
                && key.getEncryptedKey().getOctetsLength() == WRAPPED_KEY_BYTES
                && recipient.suite().keyAgreementAlgorithm().equals(agreement.getKeyEncryptionAlgorithm())
                && isEphemeral(agreement, recipient.suite());
        return exact ? Verdict.accept(agreement) : EnvelopeError.ALGORITHM.refuse();
    }

    /** An uncompressed point on the recipient's curve. */
    private static boolean isEphemeral(KeyAgreeRecipientInfo agreement, CryptoSuite2026 suite) {
        var originator = (ASN1TaggedObject) agreement.getOriginator().toASN1Primitive();
        if (originator.getTagNo() != ORIGINATOR_KEY_TAG) {
            return false;
        }
        var key = OriginatorPublicKey.getInstance(originator, false);
        var point = key.getPublicKeyData();
        return suite.publicKeyAlgorithm().equals(key.getAlgorithm())
                && point.getPadBits() == 0
                && point.getOctets().length == suite.pointBytes()
                && point.getOctets()[0] == UNCOMPRESSED;
    }
}
