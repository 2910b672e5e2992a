// SPDX-License-Identifier: Apache-2.0
package org.postern.client.evidence;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.client.evidence.CheckedEvidence.KeyCertificate;
import org.postern.envelope.pki.PemFile;
import org.postern.envelope.pki.TrustStore;
import org.postern.ledger.LedgerKey;
import org.postern.ledger.export.Verdict;

/**
 * Finds who certifies the key that signs the ledger, by a path of RFC 5280 (section 6) that was valid when the newest
 * checkpoint was signed.
 */
final class LedgerCertificate {

    private LedgerCertificate() {}

    static KeyCertificate judge(Optional<String> pem, Verdict.Verified ledger, Optional<TrustStore> trusted) {
        List<X509Certificate> chain = pem.map(text -> PemFile.parse(text, new char[0])
                        .either(PemFile::certificates, refusal -> List.<X509Certificate>of()))
                .orElse(List.of());
        if (chain.isEmpty()) {
            return new KeyCertificate.Unknown();
        }
        if (!isOf(chain.get(0), ledger)) {
            return new KeyCertificate.OfAnotherKey();
        }
        return trusted.flatMap(store -> authority(
                        chain, store, Instant.ofEpochMilli(ledger.newest().time())))
                .<KeyCertificate>map(KeyCertificate.Certified::new)
                .orElseGet(KeyCertificate.Unknown::new);
    }

    private static boolean isOf(X509Certificate certificate, Verdict.Verified ledger) {
        return certificate.getPublicKey() instanceof ECPublicKey key
                && isP256(key)
                && new LedgerKey(ledger.newest().origin(), key).fingerprint().equals(ledger.fingerprint());
    }

    private static boolean isP256(ECPublicKey key) {
        return key.getParams().getOrder().bitLength() == 256;
    }

    private static Optional<String> authority(List<X509Certificate> chain, TrustStore trust, Instant at) {
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(chain.get(0));
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(
                    trust.anchors().stream()
                            .map(anchor -> new TrustAnchor(anchor, null))
                            .collect(Collectors.toSet()),
                    target);
            parameters.setDate(Date.from(at));
            parameters.setRevocationEnabled(false);
            List<X509Certificate> between = new ArrayList<>(chain);
            between.addAll(trust.intermediates());
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(between)));
            PKIXCertPathBuilderResult found = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(parameters);
            return Optional.of(found.getTrustAnchor()
                    .getTrustedCert()
                    .getSubjectX500Principal()
                    .getName());
        } catch (GeneralSecurityException noPath) {
            return Optional.empty();
        }
    }
}
