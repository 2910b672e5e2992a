// SPDX-License-Identifier: Apache-2.0
package org.postern.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.postern.client.identity.Identity;
import org.postern.envelope.pki.CertificateProfile;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.DemoAuthority;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.PkiFolder;
import org.postern.envelope.pki.TrustStore;

/** An authority of a test's own, and the pairs it issues. */
public final class TestPki {

    public static final List<CertificateUse> USES =
            List.of(CertificateUse.SIGN, CertificateUse.DECRYPT, CertificateUse.CLIENT);

    public final Instant now = Instant.now();
    public final DemoAuthority authority = DemoAuthority.create("test authority", now);
    public final OwnKey gateway = issue(Party.gateway("postern"), CertificateUse.SIGN);

    public OwnKey issue(Party party, CertificateUse use) {
        return authority.issue(CertificateProfile.of(party, use), now);
    }

    public OwnKey server() {
        return authority.issue(CertificateProfile.localServer(), now);
    }

    public Identity identity(String agency) {
        return Identity.of(USES.stream()
                        .map(use -> issue(Party.agency(agency), use))
                        .toList())
                .orElseThrow();
    }

    public TrustStore trust(X509Certificate... revoked) {
        return TrustStore.of(
                        List.of(authority.certificate()),
                        List.of(authority.list(List.of(revoked), now.minusSeconds(60), now.plusSeconds(3600))))
                .orElseThrow();
    }

    /** As a gateway's data folder has it: authority, list and the agencies' pairs. */
    public PkiFolder write(Path data, Identity... identities) {
        PkiFolder folder = new PkiFolder(data.resolve("pki"));
        try {
            folder.writeAuthority(authority);
            folder.writeList(authority.emptyList(now));
            for (Identity identity : identities) {
                for (CertificateUse use : USES) {
                    folder.writeAgency(
                            identity.agency(), use, identity.pair(use).orElseThrow());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    public static List<X509Certificate> certificates(Identity identity) {
        List<X509Certificate> certificates = new ArrayList<>();
        identity.pairs().forEach(pair -> certificates.add(pair.certificate().certificate()));
        return certificates;
    }
}
