// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.postern.envelope.pki.CertificateCheck;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.Providers;
import org.postern.envelope.pki.Verdict;

/**
 * Verifies a CMS SignedData with attached content against the certificate it brings along. Bouncy Castle does the
 * cryptography; this class says which of the many shapes of a SignedData are accepted, before and after.
 */
final class SignedMessageReader {

    private static final byte INDEFINITE_LENGTH = (byte) 0x80;

    private final CertificateCheck certificates;
    private final SignatureForm form;
    private final int largest;

    /** @param largest bytes of the whole message */
    SignedMessageReader(CertificateCheck certificates, SignatureForm form, int largest) {
        this.certificates = certificates;
        this.form = form;
        this.largest = largest;
    }

    Verdict<VerifiedSignature> read(byte[] message) {
        if (message.length > largest) {
            return EnvelopeError.TOO_LARGE.refuse();
        }
        try {
            var info = ContentInfo.getInstance(message);
            if (!isLooselyEncoded(message) && !Arrays.equals(info.getEncoded(ASN1Encoding.DER), message)) {
                return EnvelopeError.NOT_DER.refuse();
            }
            return SignedStructure.isAttachedData(info)
                    ? read(new CMSSignedData(info))
                    : EnvelopeError.NOT_SIGNED.refuse();
        } catch (IOException | CMSException | RuntimeException e) {
            // Bouncy Castle reports malformed encodings by unchecked exceptions of several kinds.
            return EnvelopeError.NOT_DER.refuse();
        }
    }

    /** Tools that stream write BER with indefinite lengths; whatever has a length is DER to the byte. */
    private boolean isLooselyEncoded(byte[] message) {
        return form == SignatureForm.INTEROPERABLE && message.length > 1 && message[1] == INDEFINITE_LENGTH;
    }

    private Verdict<VerifiedSignature> read(CMSSignedData signed) throws CMSException {
        var signers = signed.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            return EnvelopeError.SIGNERS.refuse();
        }
        var signer = signers.iterator().next();
        if (!SignedStructure.hasItsVersion(signed, signer)) {
            return EnvelopeError.NOT_SIGNED.refuse();
        }
        var certificate = certificate(signed, signer);
        if (certificate.isEmpty()) {
            return EnvelopeError.SIGNER_CERTIFICATE.refuse();
        }
        var known = certificate.get();
        if (!SignedStructure.usesSuite(form, signed, signer, known)) {
            return EnvelopeError.ALGORITHM.refuse();
        }
        var attributes = new SignedAttributes(signer.getSignedAttributes());
        if (!attributes.areAsRequired(form, known)
                || (form == SignatureForm.EXACT && signer.getUnsignedAttributes() != null)) {
            return EnvelopeError.SIGNED_ATTRIBUTES.refuse();
        }
        if (!verifies(signer, known)) {
            return EnvelopeError.SIGNATURE.refuse();
        }
        var content = (byte[]) signed.getSignedContent().getContent();
        return Verdict.accept(new VerifiedSignature(content, known, attributes.signingTime()));
    }

    private Optional<KnownCertificate> certificate(CMSSignedData signed, SignerInformation signer) {
        List<X509CertificateHolder> all = List.copyOf(signed.getCertificates().getMatches(null));
        var matching = all.stream()
                .filter(candidate -> SignedStructure.names(signer.getSID(), candidate))
                .toList();
        if (matching.size() != 1 || (form == SignatureForm.EXACT && all.size() != 1)) {
            return Optional.empty();
        }
        try {
            return certificates.read(matching.get(0).getEncoded()).either(Optional::of, refusal -> Optional.empty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean verifies(SignerInformation signer, KnownCertificate certificate) {
        try {
            return signer.verify(new SignerInformationVerifier(
                    new DefaultCMSSignatureAlgorithmNameGenerator(),
                    new DefaultSignatureAlgorithmIdentifierFinder(),
                    new JcaContentVerifierProviderBuilder()
                            .setProvider(Providers.curves())
                            .build(certificate.publicKey()),
                    SignedMessage.digests()));
        } catch (CMSException | OperatorCreationException e) {
            // Also how Bouncy Castle says that an attribute or the content's digest is not as signed.
            return false;
        }
    }
}
