// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * Says whether a certificate may be used: validity, key, use, party, path to a trusted authority, revocation, in this
 * order, so that the most telling reason is the one given (codes PST-403x). Safe for use by many threads; it remembers
 * paths, so one check is kept as long as its trust store is.
 */
public final class CertificateCheck {

    private final CertificatePaths paths;
    private final Revocation revocation;

    public CertificateCheck(TrustStore trust, RevocationPolicy policy) {
        this.paths = new CertificatePaths(trust);
        this.revocation = new Revocation(trust, policy);
    }

    public Verdict<TrustedCertificate> check(X509Certificate certificate, CertificateUse use, Instant at) {
        return read(certificate).then(known -> check(known, use, at));
    }

    /** Reads a certificate as {@link KnownCertificate}, the remembered one where it was trusted before. */
    public Verdict<KnownCertificate> read(byte[] der) {
        return paths.remembered(der)
                .<Verdict<KnownCertificate>>map(Verdict::accept)
                .orElseGet(() -> KnownCertificate.of(der));
    }

    public Verdict<KnownCertificate> read(X509Certificate certificate) {
        try {
            return read(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            return EnvelopeError.UNREADABLE.refuse();
        }
    }

    /** What a certificate says of itself, without asking who issued it: validity, key, use and party. */
    public static Verdict<KnownCertificate> inItself(KnownCertificate certificate, CertificateUse use, Instant at) {
        if (at.isBefore(certificate.validFrom())) {
            return EnvelopeError.NOT_YET_VALID.refuse(use);
        }
        if (at.isAfter(certificate.validUntil())) {
            return EnvelopeError.EXPIRED.refuse(use);
        }
        if (certificate.suite().isEmpty()) {
            return EnvelopeError.KEY_TYPE.refuse(use);
        }
        if (!certificate.uses().contains(use)) {
            return EnvelopeError.WRONG_USAGE.refuse(use);
        }
        return use.needsParty() && certificate.party().isEmpty()
                ? EnvelopeError.NO_PARTY.refuse(use)
                : Verdict.accept(certificate);
    }

    /** @param at the present time for live traffic, ledger time for evidence */
    public Verdict<TrustedCertificate> check(KnownCertificate certificate, CertificateUse use, Instant at) {
        return inItself(certificate, use, at)
                .then(sound -> paths.find(sound, at)
                        .map(path -> check(sound, path, use, at))
                        .orElseGet(() -> EnvelopeError.UNTRUSTED.refuse(use)));
    }

    private Verdict<TrustedCertificate> check(
            KnownCertificate certificate, List<X509Certificate> path, CertificateUse use, Instant at) {
        for (int i = 0; i < path.size() - 1; i++) {
            var issuer = path.get(i + 1);
            if (at.isBefore(issuer.getNotBefore().toInstant())
                    || at.isAfter(issuer.getNotAfter().toInstant())) {
                return EnvelopeError.AUTHORITY_EXPIRED.refuse(use);
            }
            var reason = revocation.judge(path.get(i), issuer, at);
            if (reason.isPresent()) {
                return reason.get().refuse(use);
            }
        }
        return Verdict.accept(new TrustedCertificate(certificate, use, at, !revocation.isUnchecked()));
    }
}
