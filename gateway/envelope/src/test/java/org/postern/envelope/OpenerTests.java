// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.envelope.TestEnvelopes.code;
import static org.postern.envelope.TestParties.AUTHORITY;
import static org.postern.envelope.TestParties.CHECK;
import static org.postern.envelope.TestParties.FORCE;
import static org.postern.envelope.TestParties.FORCE_DECRYPT;
import static org.postern.envelope.TestParties.NOW;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.envelope.pki.CertificateProfile;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.CryptoSuite2026;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.Party;

class OpenerTests {

    @Test
    void openWhenSealedForThisKeyThenDisclosureManifestAndHeaderAreAsSealed() {
        var sealed = TestEnvelopes.sealed("env-1");
        var disclosure = TestEnvelopes.toForce("env-1");

        var opened = TestEnvelopes.opened(sealed);

        assertThat(opened.disclosure()).isEqualTo(disclosure.content());
        assertThat(opened.disclosure().toString())
                .isEqualTo(disclosure.content().toString());
        assertThat(opened.manifest()).isEqualTo(disclosure.manifest());
        assertThat(opened.envelopeSha256()).isEqualTo(sealed.sha256());
        assertThat(opened.gateway()).isEqualTo("demo");
        assertThat(opened.signer().revocationChecked()).isTrue();
        var header = opened.header();
        assertThat(header.id()).isEqualTo("env-1");
        assertThat(header.unit()).isEqualTo("missing-unit");
        assertThat(header.suite()).isEqualTo(CryptoSuite2026.P256.id());
        assertThat(header.issued()).isEqualTo(NOW);
        assertThat(header.recipientCertSha256())
                .isEqualTo(FORCE_DECRYPT.certificate().sha256());
        assertThat(header.openingNonceSha256()).isEqualTo(sealed.sent().openingNonceSha256());
    }

    @Test
    void openWhenAnotherGatewayIsExpectedThenRefused() {
        var opener = new Opener(CHECK, Optional.of("another"));

        assertThat(code(opener.open(TestEnvelopes.sealed("env-1").bytes(), FORCE_DECRYPT, NOW)))
                .isEqualTo(EnvelopeError.NOT_A_GATEWAY.code());
    }

    @Test
    void openWhenSeveralKeysAreHeldThenOpenedWithTheOneItWasSealedFor() {
        byte[] envelope = TestEnvelopes.sealed("env-1").bytes();
        var old = AUTHORITY.issue(
                CertificateProfile.of(Party.agency(FORCE), CertificateUse.DECRYPT),
                CryptoSuite2026.P384,
                NOW.minusSeconds(100),
                NOW.minusSeconds(10));
        var opener = new Opener(CHECK);

        assertThat(code(opener.open(envelope, List.of(old, FORCE_DECRYPT), NOW)))
                .isEqualTo("accepted");
        assertThat(code(opener.open(envelope, List.of(old), NOW))).isEqualTo(EnvelopeError.NOT_FOR_THIS_KEY.code());
        assertThat(code(opener.open(envelope, List.of(), NOW))).isEqualTo(EnvelopeError.NOT_FOR_THIS_KEY.code());
    }

    @Test
    void toStringWhenAnythingIsLoggedThenNothingOfTheContentIsInIt() {
        var sealed = TestEnvelopes.sealed("env-1");
        var opened = TestEnvelopes.opened(sealed);

        assertThat(List.of(TestEnvelopes.toForce("env-1"), sealed, opened, opened.header())
                        .toString())
                .doesNotContain("rhi-summary")
                .doesNotContain("whereabouts")
                .doesNotContain(opened.header().openingNonce());
    }
}
