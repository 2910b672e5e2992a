// SPDX-License-Identifier: Apache-2.0
package org.postern.client.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.envelope.pki.CertificateCheck;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.PemFile;
import org.postern.envelope.pki.RevocationPolicy;
import org.postern.envelope.pki.TrustStore;
import org.postern.envelope.pki.Verdict;
import org.postern.ledger.evidence.EvidenceFile;

/**
 * Makes the check of certificates that was in use when something was recorded. Whom the caller trusts decides about the root;
 * the authorities between and the lists come from the archive, since they prove themselves by their issuers' signatures.
 */
final class ArchivedTrust {

    private final Map<String, EvidenceFile.Trusted> archive;
    private final Optional<TrustStore> trusted;

    ArchivedTrust(List<EvidenceFile.Trusted> archive, Optional<TrustStore> trusted) {
        this.archive = archive.stream()
                .collect(Collectors.toMap(EvidenceFile.Trusted::sha256, Function.identity(), (first, same) -> first));
        this.trusted = trusted;
    }

    /** @param name of the archived set */
    Verdict<CertificateCheck> check(Optional<String> name) {
        return name.map(archive::get)
                .map(archived -> PemFile.parse(archived.pem(), new char[0])
                        .then(pem -> TrustStore.of(pem.certificates(), pem.lists()))
                        .map(this::withKnownRoots)
                        .map(store -> new CertificateCheck(store, RevocationPolicy.STRICT)))
                .orElseGet(EnvelopeError.NO_ANCHOR::refuse);
    }

    private TrustStore withKnownRoots(TrustStore archived) {
        return trusted.map(known -> new TrustStore(
                        known.anchors(),
                        Stream.concat(known.intermediates().stream(), archived.intermediates().stream())
                                .distinct()
                                .toList(),
                        Stream.concat(known.lists().stream(), archived.lists().stream())
                                .distinct()
                                .toList()))
                .orElse(archived);
    }
}
