// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerId;
import org.bouncycastle.cms.SignerInformation;
import org.postern.envelope.pki.CryptoSuite2026;
import org.postern.envelope.pki.KnownCertificate;

/** What of a SignedData is not covered by its signature, and so must be looked at by itself. */
final class SignedStructure {

    private SignedStructure() {}

    static boolean isAttachedData(ContentInfo info) {
        if (!CMSObjectIdentifiers.signedData.equals(info.getContentType())) {
            return false;
        }
        var content = SignedData.getInstance(info.getContent()).getEncapContentInfo();
        return CMSObjectIdentifiers.data.equals(content.getContentType()) && content.getContent() != null;
    }

    /** RFC 5652, 5.1 and 5.3: 1 where the signer is named by issuer and serial number, 3 where by key identifier. */
    static boolean hasItsVersion(CMSSignedData signed, SignerInformation signer) {
        int version = signer.getSID().getSubjectKeyIdentifier() == null ? 1 : 3;
        return signed.getVersion() == version && signer.getVersion() == version;
    }

    /** The key on a curve of the suite, a signature algorithm of the suite, and the digest that belongs to it. */
    static boolean usesSuite(
            SignatureForm form, CMSSignedData signed, SignerInformation signer, KnownCertificate certificate) {
        var algorithm = CryptoSuite2026.ofSignature(signer.toASN1Structure().getDigestEncryptionAlgorithm());
        if (certificate.suite().isEmpty() || algorithm.isEmpty()) {
            return false;
        }
        if (form == SignatureForm.EXACT && !algorithm.equals(certificate.suite())) {
            return false;
        }
        var digests = signed.getDigestAlgorithmIDs();
        return isDigest(signer.getDigestAlgorithmID(), algorithm.get())
                && digests.size() == 1
                && isDigest(digests.iterator().next(), algorithm.get());
    }

    /** RFC 5754: parameters should be absent; some tools write NULL. */
    private static boolean isDigest(AlgorithmIdentifier digest, CryptoSuite2026 suite) {
        return suite.digest().equals(digest.getAlgorithm())
                && (digest.getParameters() == null || DERNull.INSTANCE.equals(digest.getParameters()));
    }

    /** Bouncy Castle compares issuers without regard to case; every tool copies the issuer's name as it is. */
    static boolean names(SignerId signer, X509CertificateHolder certificate) {
        return signer.match(certificate)
                && (signer.getIssuer() == null
                        || signer.getIssuer()
                                .toASN1Primitive()
                                .equals(certificate.getIssuer().toASN1Primitive()));
    }
}
