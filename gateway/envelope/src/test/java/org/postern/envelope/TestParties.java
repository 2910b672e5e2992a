// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.List;
import org.postern.envelope.pki.CertificateCheck;
import org.postern.envelope.pki.CertificateProfile;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.DemoAuthority;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.RevocationPolicy;
import org.postern.envelope.pki.TrustStore;

/** One authority, one gateway and three agencies, made once for all tests; all times are relative to {@link #NOW}. */
final class TestParties {

    static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    static final String WIGAN = "la-wigan";
    static final String FORCE = "police-gmp";
    static final DemoAuthority AUTHORITY = DemoAuthority.create("Test authority", NOW);
    static final DemoAuthority FOREIGN = DemoAuthority.create("Foreign authority", NOW);
    static final OwnKey GATEWAY = issue(Party.gateway("demo"), CertificateUse.SIGN);
    static final OwnKey WIGAN_SIGN = issue(Party.agency(WIGAN), CertificateUse.SIGN);
    static final OwnKey WIGAN_DECRYPT = issue(Party.agency(WIGAN), CertificateUse.DECRYPT);
    static final OwnKey FORCE_SIGN = issue(Party.agency(FORCE), CertificateUse.SIGN);
    static final OwnKey FORCE_DECRYPT = issue(Party.agency(FORCE), CertificateUse.DECRYPT);
    static final CertificateCheck CHECK = check(AUTHORITY.emptyList(NOW));

    private TestParties() {}

    static OwnKey issue(Party party, CertificateUse use) {
        return AUTHORITY.issue(CertificateProfile.of(party, use), NOW);
    }

    static TrustStore trust(X509CRL... lists) {
        return TrustStore.of(List.of(AUTHORITY.certificate()), List.of(lists)).orElseThrow();
    }

    static CertificateCheck check(X509CRL... lists) {
        return new CertificateCheck(trust(lists), RevocationPolicy.STRICT);
    }
}
