// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.postern.envelope.pki.CertificateCheck;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.Verdict;

/**
 * Seals disclosures: signs with the gateway's message key, then encrypts to the recipient's decryption certificate
 * (design: SignedData inside AuthEnvelopedData). Both certificates are judged first; a certificate that does not pass
 * gets nothing. Safe for use by many threads.
 */
public final class Sealer {

    private final OwnKey gateway;
    private final CertificateCheck certificates;

    /** @param gateway key and certificate, issued to sign, that stands for a gateway */
    public Sealer(OwnKey gateway, CertificateCheck certificates) {
        this.gateway = gateway;
        this.certificates = certificates;
    }

    /**
     * @param recipient the certificate registered for the recipient to decrypt with
     * @param at        the present time; it becomes the time of issue and of signing
     * @return refused with PST-403x for a certificate, PST-4015 when our own is not a gateway's, PST-4019 when the
     *     certificate is another agency's
     */
    public Verdict<SealedEnvelope> seal(Disclosure disclosure, X509Certificate recipient, Instant at) {
        return certificates.read(recipient).then(known -> seal(disclosure, known, at));
    }

    /** As above, with a certificate that the caller keeps in its decoded form. */
    public Verdict<SealedEnvelope> seal(Disclosure disclosure, KnownCertificate recipient, Instant at) {
        return certificates
                .check(gateway.certificate(), CertificateUse.SIGN, at)
                .then(signer -> signer.party().kind() == Party.Kind.GATEWAY
                        ? certificates.check(recipient, CertificateUse.DECRYPT, at)
                        : EnvelopeError.NOT_A_GATEWAY.refuse())
                .then(checked -> checked.party().equals(Party.agency(disclosure.recipient()))
                        ? sealChecked(disclosure, recipient, at.truncatedTo(ChronoUnit.SECONDS))
                        : EnvelopeError.OTHER_RECIPIENT.refuse());
    }

    private Verdict<SealedEnvelope> sealChecked(Disclosure disclosure, KnownCertificate recipient, Instant issued) {
        var suite = recipient.suite().orElseThrow();
        var header = new EnvelopeHeader(
                disclosure.envelopeId(),
                disclosure.sender(),
                disclosure.recipient(),
                disclosure.unit(),
                recipient.sha256(),
                suite.id(),
                issued,
                disclosure.protocolVersion(),
                OpeningNonce.make());
        var content = new EnvelopeContent(header, disclosure.content(), disclosure.manifest()).write();
        return AuthEnvelope.encrypt(SignedMessage.sign(content, gateway, issued), recipient, suite)
                .map(bytes -> new SealedEnvelope(
                        bytes,
                        new SentEnvelope(
                                header.id(),
                                KnownCertificate.sha256(bytes),
                                header.openingNonceSha256(),
                                header.recipient(),
                                issued)));
    }
}
