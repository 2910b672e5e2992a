// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.envelope.TestEnvelopes.code;
import static org.postern.envelope.TestParties.AUTHORITY;
import static org.postern.envelope.TestParties.CHECK;
import static org.postern.envelope.TestParties.FOREIGN;
import static org.postern.envelope.TestParties.GATEWAY;
import static org.postern.envelope.TestParties.NOW;
import static org.postern.envelope.TestParties.WIGAN;
import static org.postern.envelope.TestParties.WIGAN_DECRYPT;
import static org.postern.envelope.TestParties.WIGAN_SIGN;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postern.envelope.pki.CertificateProfile;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.CryptoSuite2026;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;

class DocumentSignatureTests {

    private static final byte[] DOCUMENT = "{\"schema\": \"rhi-summary/1\",\r\n \"id\": \"A–1\"}".getBytes(UTF_8);

    private final DocumentSignature signatures = new DocumentSignature(CHECK);

    @Test
    void verifyWhenAnAgencySignedThenTheExactBytesAndTheAgencyAreKnown() {
        byte[] message = DocumentSignature.sign(DOCUMENT, WIGAN_SIGN, NOW).orElseThrow();

        var signed = signatures.verify(message, NOW.plusSeconds(1)).orElseThrow();

        assertThat(signed.document()).isEqualTo(DOCUMENT);
        assertThat(signed.agency()).isEqualTo(WIGAN);
        assertThat(signed.signedAt()).contains(NOW);
        assertThat(signed.signer().certificate()).isEqualTo(WIGAN_SIGN.certificate());
    }

    @Test
    void verifyWhenAnyBitIsFlippedThenRefused() {
        byte[] message = DocumentSignature.sign(DOCUMENT, WIGAN_SIGN, NOW).orElseThrow();
        for (int bit = 0; bit < message.length * 8; bit++) {
            byte[] changed = message.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(code(signatures.verify(changed, NOW))).as("bit %d", bit).startsWith("PST-40");
        }
    }

    @Test
    void verifyWhenSignedWithAnUnfitKeyThenRefused() {
        assertThat(verify(WIGAN_DECRYPT)).isEqualTo(EnvelopeError.WRONG_USAGE.code());
        assertThat(verify(GATEWAY)).isEqualTo(EnvelopeError.NOT_AN_AGENCY.code());
        assertThat(verify(FOREIGN.issue(CertificateProfile.of(Party.agency(WIGAN), CertificateUse.SIGN), NOW)))
                .isEqualTo(EnvelopeError.UNTRUSTED.code());
        assertThat(verify(TestParties.issue(Party.agency(WIGAN), CertificateUse.CLIENT)))
                .isEqualTo(EnvelopeError.WRONG_USAGE.code());
        assertThat(verify(valid(-20, -10))).isEqualTo(EnvelopeError.EXPIRED.code());
        assertThat(verify(valid(10, 20))).isEqualTo(EnvelopeError.NOT_YET_VALID.code());
    }

    @Test
    void verifyWhenTheCertificateIsRevokedThenRefused() {
        var list = AUTHORITY.list(
                List.of(WIGAN_SIGN.certificate().certificate()), NOW.minusSeconds(9), NOW.plusSeconds(9));
        byte[] message = DocumentSignature.sign(DOCUMENT, WIGAN_SIGN, NOW).orElseThrow();

        assertThat(code(new DocumentSignature(TestParties.check(list)).verify(message, NOW)))
                .isEqualTo(EnvelopeError.REVOKED.code());
    }

    @Test
    void verifyWhenTheCertificateNamesNoPartyThenRefused() {
        var nobody = AUTHORITY.issue(
                new CertificateProfile(
                        "la-wigan",
                        CertificateUse.SIGN,
                        CertificateProfile.localServer().names()),
                NOW);

        assertThat(verify(nobody)).isEqualTo(EnvelopeError.NO_PARTY.code());
    }

    @Test
    void verifyWhenLargerThanAllowedThenRefused() {
        assertThat(code(signatures.verify(new byte[DocumentSignature.LARGEST + 1], NOW)))
                .isEqualTo(EnvelopeError.TOO_LARGE.code());
    }

    @Test
    void signWhenTheCertificateIsUnfitThenRefusedBeforeAnythingIsSent() {
        assertThat(code(DocumentSignature.sign(DOCUMENT, valid(-20, -10), NOW)))
                .isEqualTo(EnvelopeError.EXPIRED.code());
        assertThat(code(DocumentSignature.sign(DOCUMENT, WIGAN_DECRYPT, NOW)))
                .isEqualTo(EnvelopeError.WRONG_USAGE.code());
        assertThat(code(DocumentSignature.sign(DOCUMENT, GATEWAY, NOW))).isEqualTo(EnvelopeError.NOT_AN_AGENCY.code());
    }

    private String verify(OwnKey signer) {
        return code(signatures.verify(SignedMessage.sign(DOCUMENT, signer, NOW), NOW));
    }

    private static OwnKey valid(int fromDays, int untilDays) {
        return AUTHORITY.issue(
                CertificateProfile.of(Party.agency(WIGAN), CertificateUse.SIGN),
                CryptoSuite2026.P256,
                NOW.plus(Duration.ofDays(fromDays)),
                NOW.plus(Duration.ofDays(untilDays)));
    }
}
