// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The way from a certificate to a trusted authority (RFC 5280, section 6), found by the JDK's PKIX path builder. Paths
 * are remembered by the certificate's digest: what the builder proves does not change with time, save the validity
 * periods, and those are looked at anew for every question.
 */
final class CertificatePaths {

    /** Enough for every agency of the country several times over; when it is full, it starts again. */
    private static final int REMEMBERED = 10_000;

    private static final int LONGEST = 3;

    private final TrustStore trust;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(KnownCertificate certificate, List<X509Certificate> path) {}

    CertificatePaths(TrustStore trust) {
        this.trust = trust;
    }

    /** A certificate whose path was found before, with its decoded key. */
    Optional<KnownCertificate> remembered(byte[] der) {
        return Optional.ofNullable(known.get(KnownCertificate.sha256(der))).map(Known::certificate);
    }

    /** The certificate, authorities between, and last the anchor; empty when no path is valid at that time. */
    Optional<List<X509Certificate>> find(KnownCertificate certificate, Instant at) {
        var remembered = known.get(certificate.sha256());
        if (remembered != null) {
            return Optional.of(remembered.path());
        }
        var built = build(certificate.certificate(), at);
        built.ifPresent(path -> {
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            known.put(certificate.sha256(), new Known(certificate, path));
        });
        return built;
    }

    private Optional<List<X509Certificate>> build(X509Certificate certificate, Instant at) {
        try {
            var target = new X509CertSelector();
            target.setCertificate(certificate);
            var anchors =
                    trust.anchors().stream().map(a -> new TrustAnchor(a, null)).collect(Collectors.toSet());
            var parameters = new PKIXBuilderParameters(anchors, target);
            parameters.setDate(Date.from(at));
            parameters.setMaxPathLength(LONGEST);
            // Revocation is judged in Revocation, which can tell a revoked certificate from a missing or old list.
            parameters.setRevocationEnabled(false);
            var others = new ArrayList<>(trust.intermediates());
            others.add(certificate);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
            var result = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(parameters);
            var path = new ArrayList<X509Certificate>();
            result.getCertPath().getCertificates().forEach(c -> path.add((X509Certificate) c));
            path.add(result.getTrustAnchor().getTrustedCert());
            return Optional.of(List.copyOf(path));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
