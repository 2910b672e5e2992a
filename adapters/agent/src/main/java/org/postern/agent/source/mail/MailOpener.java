// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.postern.agent.mail.MailIssue;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Verdict;

/**
 * Takes the layers off an S/MIME message (RFC 8551), in whatever order they were put on. What a layer is, is told by its
 * bytes and not by its media type's parameters.
 */
final class MailOpener {

    private static final int MOST_LAYERS = 5;

    private final MailDecryption decryption;

    MailOpener(List<OwnKey> decryptionPairs) {
        this.decryption = new MailDecryption(decryptionPairs);
    }

    /**
     * Refused with PST-8162, 8165 or 8167; what was encrypted always with 8165, so that answers tell nobody how far a
     * message that he changed could be decrypted.
     */
    Verdict<OpenedMail> open(MimePart message) {
        MimePart part = message;
        boolean encrypted = false;
        List<MailSignature> signatures = new ArrayList<>();
        try {
            for (int layer = 0; layer < MOST_LAYERS; layer++) {
                Verdict<Layer> taken = layer(part);
                if (taken instanceof Verdict.Refused<Layer> refused) {
                    return encrypted ? MailIssue.NOT_OPENED.refuse() : Verdict.refuse(refused.refusal());
                }
                Layer off = taken.orElseThrow();
                if (off.innermost()) {
                    return Verdict.accept(new OpenedMail(part, encrypted, signatures));
                }
                encrypted |= off.encrypted();
                signatures.addAll(off.signatures());
                part = off.inside();
            }
            return MailIssue.MALFORMED.refuse();
        } catch (MessagingException | IOException | RuntimeException e) {
            // Whatever a library throws at a message that somebody made up, it is the message that is wrong.
            return (encrypted ? MailIssue.NOT_OPENED : MailIssue.MALFORMED).refuse();
        }
    }

    private Verdict<Layer> layer(MimePart part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/signed") && part.getContent() instanceof MimeMultipart both) {
            return MailVerification.detached(both);
        }
        if (!part.isMimeType("application/pkcs7-mime") && !part.isMimeType("application/x-pkcs7-mime")) {
            return Verdict.accept(Layer.NONE);
        }
        byte[] cms = part.getInputStream().readAllBytes();
        ASN1ObjectIdentifier type = ContentInfo.getInstance(cms).getContentType();
        if (CMSObjectIdentifiers.signedData.equals(type)) {
            return MailVerification.attached(cms);
        }
        return decryption.decrypt(type, cms).map(Layer::decrypted);
    }

    /** One layer taken off. @param inside null where there was none */
    record Layer(MimePart inside, boolean encrypted, List<MailSignature> signatures) {

        static final Layer NONE = new Layer(null, false, List.of());

        boolean innermost() {
            return inside == null;
        }

        static Layer decrypted(byte[] content) {
            return new Layer(part(content), true, List.of());
        }

        static Layer signed(MimePart inside, MailSignature signature) {
            return new Layer(inside, false, List.of(signature));
        }

        static MimeBodyPart part(byte[] content) {
            try {
                return new MimeBodyPart(new ByteArrayInputStream(content));
            } catch (MessagingException e) {
                throw new IllegalArgumentException("no message inside", e);
            }
        }
    }
}
