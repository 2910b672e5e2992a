// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.mail.smime.SMIMESigned;
import org.bouncycastle.operator.OperatorCreationException;
import org.postern.agent.mail.MailIssue;
import org.postern.agent.source.mail.MailOpener.Layer;
import org.postern.envelope.pki.Providers;
import org.postern.envelope.pki.Verdict;

/**
 * Verifies S/MIME signatures, detached and attached: one signer, whose certificate comes along, SHA-256 or better, RSA of
 * 2048 bits or an elliptic curve. Refused with PST-8162.
 */
final class MailVerification {

    private static final int LEAST_RSA = 2048;
    private static final Set<ASN1ObjectIdentifier> DIGESTS =
            Set.of(NISTObjectIdentifiers.id_sha256, NISTObjectIdentifiers.id_sha384, NISTObjectIdentifiers.id_sha512);

    private MailVerification() {}

    static Verdict<Layer> detached(MimeMultipart both) throws MessagingException {
        try {
            if (both.getCount() != 2) {
                return MailIssue.MALFORMED.refuse();
            }
            MimeBodyPart content = (MimeBodyPart) both.getBodyPart(0);
            return signature(new SMIMESigned(both)).map(signature -> Layer.signed(content, signature));
        } catch (CMSException e) {
            return MailIssue.BAD_SIGNATURE.refuse();
        }
    }

    static Verdict<Layer> attached(byte[] cms) {
        try {
            CMSSignedData signed = new CMSSignedData(cms);
            if (signed.getSignedContent() == null) {
                return MailIssue.BAD_SIGNATURE.refuse();
            }
            byte[] content = (byte[]) signed.getSignedContent().getContent();
            return signature(signed).map(signature -> Layer.signed(Layer.part(content), signature));
        } catch (CMSException e) {
            return MailIssue.BAD_SIGNATURE.refuse();
        }
    }

    private static Verdict<MailSignature> signature(CMSSignedData signed) {
        List<SignerInformation> signers =
                new ArrayList<>(signed.getSignerInfos().getSigners());
        if (signers.size() != 1
                || !DIGESTS.contains(signers.get(0).getDigestAlgorithmID().getAlgorithm())) {
            return MailIssue.BAD_SIGNATURE.refuse();
        }
        try {
            List<X509Certificate> certificates = new ArrayList<>();
            X509Certificate own = null;
            for (X509CertificateHolder holder : signed.getCertificates().getMatches(null)) {
                X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
                certificates.add(certificate);
                own = signers.get(0).getSID().match(holder) ? certificate : own;
            }
            return own != null && verifies(signers.get(0), own)
                    ? Verdict.accept(new MailSignature(
                            own,
                            certificates,
                            HexFormat.of().formatHex(signers.get(0).getContentDigest())))
                    : MailIssue.BAD_SIGNATURE.refuse();
        } catch (CMSException | CertificateException | OperatorCreationException e) {
            return MailIssue.BAD_SIGNATURE.refuse();
        }
    }

    private static boolean verifies(SignerInformation signer, X509Certificate certificate)
            throws CMSException, OperatorCreationException {
        boolean weak = certificate.getPublicKey() instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() < LEAST_RSA;
        return !weak
                && signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                        .setProvider(Providers.curves())
                        .build(certificate.getPublicKey()));
    }
}
