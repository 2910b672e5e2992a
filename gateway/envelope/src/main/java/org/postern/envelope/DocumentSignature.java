// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.time.Instant;
import org.postern.envelope.pki.CertificateCheck;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Verdict;

/**
 * An agency's signature over a document: CMS SignedData with the document attached, DER, media type
 * {@code application/pkcs7-mime}. {@code openssl cms -sign -binary -nodetach -outform DER} makes one too.
 */
public final class DocumentSignature {

    /** Bytes: the largest signed document. */
    public static final int LARGEST = 8 * 1024 * 1024;

    private final AgencySignatures signatures;

    /** For the verifying side. Safe for use by many threads. */
    public DocumentSignature(CertificateCheck certificates) {
        this.signatures = new AgencySignatures(certificates, LARGEST);
    }

    /**
     * @param document exactly the bytes to be submitted
     * @param key      the agency's signing key and certificate
     * @return refused with PST-403x where the certificate is not fit to sign, PST-4016 when it is not an agency's
     */
    public static Verdict<byte[]> sign(byte[] document, OwnKey key, Instant at) {
        return AgencySignatures.sign(document, key, at);
    }

    /**
     * Who signed is in the result; whether that agency may say this document is for others to judge.
     *
     * @return refused with PST-4001, 4002, 401x or 403x
     */
    public Verdict<SignedDocument> verify(byte[] message, Instant at) {
        return signatures.verify(message, at);
    }
}
