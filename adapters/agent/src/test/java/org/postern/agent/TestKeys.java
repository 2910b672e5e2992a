// SPDX-License-Identifier: Apache-2.0
package org.postern.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.postern.envelope.pki.CertificateProfile;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.DemoAuthority;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.PkiFolder;
import org.postern.envelope.pki.TrustStore;

/** An authority of a test's own, and what it issues. */
public final class TestKeys {

    public static final List<CertificateUse> USES =
            List.of(CertificateUse.SIGN, CertificateUse.DECRYPT, CertificateUse.CLIENT);

    public final Instant now = Instant.now();
    public final DemoAuthority authority = DemoAuthority.create("test authority", now);

    public OwnKey issue(Party party, CertificateUse use) {
        return authority.issue(CertificateProfile.of(party, use), now);
    }

    public OwnKey server() {
        return authority.issue(CertificateProfile.localServer(), now);
    }

    public TrustStore trust() {
        return TrustStore.of(List.of(authority.certificate()), List.of(authority.emptyList(now)))
                .orElseThrow();
    }

    /** Writes {@code pki/ca.crt}, the revocation list, and an agency's pairs, as a gateway's data folder has them. */
    public PkiFolder write(Path folder, String agency) throws IOException {
        PkiFolder pki = new PkiFolder(folder.resolve("pki"));
        pki.writeAuthority(authority);
        pki.writeList(authority.emptyList(now));
        for (CertificateUse use : USES) {
            pki.writeAgency(agency, use, issue(Party.agency(agency), use));
        }
        return pki;
    }
}
