// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.postern.envelope.pki.CertificateCheck;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.TrustedCertificate;
import org.postern.envelope.pki.Verdict;

/**
 * Opens envelopes, strictly: only the one structure that {@link Sealer} makes, only when sealed by a gateway, only with
 * certificates that pass on both sides, and only when meant for this very certificate. Nothing of the content is
 * released before all of that holds. Safe for use by many threads.
 */
public final class Opener {

    private final CertificateCheck certificates;
    private final Optional<String> gateway;
    private final SignedMessageReader signatures;

    /** Accepts the signature of any gateway whose certificate passes. */
    public Opener(CertificateCheck certificates) {
        this(certificates, Optional.empty());
    }

    /** @param gateway id of the only gateway whose signature is accepted */
    public Opener(CertificateCheck certificates, Optional<String> gateway) {
        this.certificates = certificates;
        this.gateway = gateway;
        this.signatures = new SignedMessageReader(certificates, SignatureForm.EXACT, EnvelopeStructure.LARGEST);
    }

    /**
     * @param envelope  as received, DER
     * @param recipient the decryption key and its certificate
     * @param at        the present time; for an old envelope, the time at which it was recorded in the ledger
     * @return refused with PST-400x for the encryption, PST-401x for signature and content, PST-403x for a certificate
     */
    public Verdict<Opened> open(byte[] envelope, OwnKey recipient, Instant at) {
        return EnvelopeStructure.read(envelope, recipient)
                .then(addressed -> certificates
                        .check(recipient.certificate(), CertificateUse.DECRYPT, at)
                        .then(own -> AuthEnvelope.decrypt(addressed, recipient)
                                .then(signatures::read)
                                .then(signature -> checkSigner(signature, at)
                                        .then(signer -> release(envelope, signature, signer, own)))));
    }

    /** As above, with whichever of the keys it was sealed for: the old and the new one while a certificate is renewed. */
    public Verdict<Opened> open(byte[] envelope, List<OwnKey> recipient, Instant at) {
        Verdict<Opened> last = EnvelopeError.NOT_FOR_THIS_KEY.refuse();
        for (OwnKey key : recipient) {
            last = open(envelope, key, at);
            if (last.either(opened -> true, refusal -> !EnvelopeError.NOT_FOR_THIS_KEY.is(refusal))) {
                return last;
            }
        }
        return last;
    }

    private Verdict<TrustedCertificate> checkSigner(VerifiedSignature signature, Instant at) {
        return certificates.check(signature.signer(), CertificateUse.SIGN, at).then(signer -> {
            boolean expected = signer.party().kind() == Party.Kind.GATEWAY
                    && gateway.map(id -> id.equals(signer.party().id())).orElse(true);
            return expected ? Verdict.accept(signer) : EnvelopeError.NOT_A_GATEWAY.refuse();
        });
    }

    private static Verdict<Opened> release(
            byte[] envelope, VerifiedSignature signature, TrustedCertificate signer, TrustedCertificate own) {
        var read = EnvelopeContent.read(signature.content());
        if (read.isEmpty()) {
            return EnvelopeError.CONTENT.refuse();
        }
        var content = read.get();
        var header = content.header();
        if (!header.recipientCertSha256().equals(own.certificate().sha256())) {
            return EnvelopeError.FORWARDED.refuse();
        }
        if (!own.party().kind().equals(Party.Kind.AGENCY) || !own.party().id().equals(header.recipient())) {
            return EnvelopeError.OTHER_RECIPIENT.refuse();
        }
        if (!own.certificate().suite().orElseThrow().id().equals(header.suite())
                || !signature.signingTime().equals(Optional.of(header.issued()))) {
            return EnvelopeError.CONTENT.refuse();
        }
        return Verdict.accept(new Opened(
                KnownCertificate.sha256(envelope), header, content.disclosure(), content.manifest(), signer));
    }
}
