// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.time.Instant;
import org.postern.envelope.pki.CertificateCheck;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.Verdict;

/**
 * Signatures by agencies' own keys over documents, receipts and problem reports. Other tools than ours make them too, so
 * the form is read more freely than an envelope's; the certificate is judged as strictly.
 */
final class AgencySignatures {

    private final CertificateCheck certificates;
    private final SignedMessageReader reader;

    /** @param largest bytes of the whole signed message */
    AgencySignatures(CertificateCheck certificates, int largest) {
        this.certificates = certificates;
        this.reader = new SignedMessageReader(certificates, SignatureForm.INTEROPERABLE, largest);
    }

    /** Refuses early what every verifier would refuse: an expired certificate, another use, not an agency's. */
    static Verdict<byte[]> sign(byte[] content, OwnKey key, Instant at) {
        return CertificateCheck.inItself(key.certificate(), CertificateUse.SIGN, at)
                .then(certificate -> certificate.party().orElseThrow().kind() == Party.Kind.AGENCY
                        ? Verdict.accept(SignedMessage.sign(content, key, at))
                        : EnvelopeError.NOT_AN_AGENCY.refuse());
    }

    Verdict<SignedDocument> verify(byte[] message, Instant at) {
        return reader.read(message)
                .then(signature -> certificates
                        .check(signature.signer(), CertificateUse.SIGN, at)
                        .then(signer -> signer.party().kind() == Party.Kind.AGENCY
                                ? Verdict.accept(
                                        new SignedDocument(signature.content(), signer, signature.signingTime()))
                                : EnvelopeError.NOT_AN_AGENCY.refuse()));
    }
}
