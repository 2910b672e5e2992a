// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.envelope.TestEnvelopes.code;
import static org.postern.envelope.TestParties.CHECK;
import static org.postern.envelope.TestParties.FORCE_DECRYPT;
import static org.postern.envelope.TestParties.NOW;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.envelope.pki.CryptoSuite2026;
import org.postern.envelope.pki.EnvelopeError;

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
}
