// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges certificates by complete, direct revocation lists (RFC 5280, section 5). A list with a critical extension that
 * is not understood - a delta, an indirect or a partial list - counts as none. A list issued after the time in question
 * is used as well, since it still names when a certificate was revoked, unless the certificate may already have been
 * taken off it because it had expired.
 */
final class Revocation {

    private static final int CRL_SIGN = 6;

    private final RevocationPolicy policy;
    private final boolean given;
    private final List<Signed> signed;

    /** A list and an authority whose signature on it verifies. */
    private record Signed(X509CRL list, X509Certificate issuer) {}

    Revocation(TrustStore trust, RevocationPolicy policy) {
        this.policy = policy;
        this.given = !trust.lists().isEmpty();
        this.signed = Stream.concat(trust.anchors().stream(), trust.intermediates().stream())
                .flatMap(issuer -> trust.lists().stream().map(list -> new Signed(list, issuer)))
                .filter(Revocation::verifies)
                .toList();
    }

    /** Whether a certificate passes although nothing can be said about its revocation. */
    boolean isUnchecked() {
        return !given && !policy.required();
    }

    /** The reason not to trust a certificate at that time; empty when a current list of its issuer does not name it. */
    Optional<EnvelopeError> judge(X509Certificate certificate, X509Certificate issuer, Instant at) {
        if (isUnchecked()) {
            return Optional.empty();
        }
        var usable = signed.stream()
                .filter(candidate -> candidate.issuer().equals(issuer))
                .map(Signed::list)
                .filter(list -> speaksOf(list, certificate, at))
                .toList();
        if (usable.isEmpty()) {
            return Optional.of(EnvelopeError.NO_REVOCATION_LIST);
        }
        // Also an outdated list is believed when it says revoked.
        if (usable.stream().anyMatch(list -> isRevoked(list, certificate, at))) {
            return Optional.of(EnvelopeError.REVOKED);
        }
        return usable.stream().anyMatch(list -> isCurrent(list, at))
                ? Optional.empty()
                : Optional.of(EnvelopeError.REVOCATION_LIST_EXPIRED);
    }

    private static boolean verifies(Signed candidate) {
        var list = candidate.list();
        var issuer = candidate.issuer();
        boolean[] usage = issuer.getKeyUsage();
        if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
                || list.hasUnsupportedCriticalExtension()
                || (usage != null && !usage[CRL_SIGN])) {
            return false;
        }
        try {
            list.verify(KnownCertificate.of(issuer).orElseThrow().publicKey(), Providers.curves());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean speaksOf(X509CRL list, X509Certificate certificate, Instant at) {
        var issued = list.getThisUpdate().toInstant();
        return !issued.isAfter(at) || !issued.isAfter(certificate.getNotAfter().toInstant());
    }

    private boolean isCurrent(X509CRL list, Instant at) {
        var next = list.getNextUpdate();
        return next != null && !next.toInstant().plus(policy.grace()).isBefore(at);
    }

    private static boolean isRevoked(X509CRL list, X509Certificate certificate, Instant at) {
        var entry = list.getRevokedCertificate(certificate.getSerialNumber());
        return entry != null
                && (entry.hasUnsupportedCriticalExtension()
                        || !entry.getRevocationDate().toInstant().isAfter(at));
    }
}
