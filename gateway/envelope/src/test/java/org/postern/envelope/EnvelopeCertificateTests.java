// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.envelope.TestEnvelopes.code;
import static org.postern.envelope.TestParties.AUTHORITY;
import static org.postern.envelope.TestParties.CHECK;
import static org.postern.envelope.TestParties.FORCE;
import static org.postern.envelope.TestParties.FORCE_DECRYPT;
import static org.postern.envelope.TestParties.GATEWAY;
import static org.postern.envelope.TestParties.NOW;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.envelope.pki.CertificateCheck;
import org.postern.envelope.pki.CertificateProfile;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.CryptoSuite2026;
import org.postern.envelope.pki.DemoAuthority;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;

/** Unfit certificates are refused by the one who seals and by the one who opens, each for both certificates. */
class EnvelopeCertificateTests {

    private static final Party GATEWAY_PARTY = Party.gateway("demo");
    private static final Party FORCE_PARTY = Party.agency(FORCE);

    static Stream<Arguments> unfitRecipients() {
        return Stream.of(
                Arguments.of(make(AUTHORITY, FORCE_PARTY, CertificateUse.DECRYPT, -20, -10), EnvelopeError.EXPIRED),
                Arguments.of(make(AUTHORITY, FORCE_PARTY, CertificateUse.DECRYPT, 10, 20), EnvelopeError.NOT_YET_VALID),
                Arguments.of(make(AUTHORITY, FORCE_PARTY, CertificateUse.SIGN, -10, 10), EnvelopeError.WRONG_USAGE),
                Arguments.of(make(AUTHORITY, FORCE_PARTY, CertificateUse.CLIENT, -10, 10), EnvelopeError.WRONG_USAGE),
                Arguments.of(
                        make(TestParties.FOREIGN, FORCE_PARTY, CertificateUse.DECRYPT, -10, 10),
                        EnvelopeError.UNTRUSTED));
    }

    static Stream<Arguments> unfitSigners() {
        return Stream.of(
                Arguments.of(make(AUTHORITY, GATEWAY_PARTY, CertificateUse.SIGN, -20, -10), EnvelopeError.EXPIRED),
                Arguments.of(make(AUTHORITY, GATEWAY_PARTY, CertificateUse.SIGN, 10, 20), EnvelopeError.NOT_YET_VALID),
                Arguments.of(make(AUTHORITY, GATEWAY_PARTY, CertificateUse.DECRYPT, -9, 9), EnvelopeError.WRONG_USAGE),
                Arguments.of(make(AUTHORITY, GATEWAY_PARTY, CertificateUse.CLIENT, -9, 9), EnvelopeError.WRONG_USAGE),
                Arguments.of(
                        make(TestParties.FOREIGN, GATEWAY_PARTY, CertificateUse.SIGN, -10, 10),
                        EnvelopeError.UNTRUSTED),
                Arguments.of(make(AUTHORITY, FORCE_PARTY, CertificateUse.SIGN, -10, 10), EnvelopeError.NOT_A_GATEWAY));
    }

    @ParameterizedTest
    @MethodSource("unfitRecipients")
    void sealWhenTheRecipientsCertificateIsUnfitThenRefused(OwnKey recipient, EnvelopeError expected) {
        assertThat(seal(GATEWAY, recipient, CHECK)).isEqualTo(expected.code());
    }

    @ParameterizedTest
    @MethodSource("unfitRecipients")
    void openWhenTheRecipientsCertificateIsUnfitThenRefused(OwnKey recipient, EnvelopeError expected) {
        byte[] envelope = AuthEnvelope.encrypt(
                        TestForgeries.genuineInside(), recipient.certificate(), CryptoSuite2026.P256)
                .orElseThrow();

        assertThat(code(new Opener(CHECK).open(envelope, recipient, NOW))).isEqualTo(expected.code());
    }

    @ParameterizedTest
    @MethodSource("unfitSigners")
    void sealWhenTheGatewaysOwnCertificateIsUnfitThenRefused(OwnKey gateway, EnvelopeError expected) {
        assertThat(seal(gateway, FORCE_DECRYPT, CHECK)).isEqualTo(expected.code());
    }

    @ParameterizedTest
    @MethodSource("unfitSigners")
    void openWhenTheSignersCertificateIsUnfitThenRefused(OwnKey gateway, EnvelopeError expected) {
        byte[] inside = TestForgeries.signed(TestForgeries.content().getBytes(UTF_8), gateway);

        assertThat(code(new Opener(CHECK).open(TestForgeries.encrypted(inside), FORCE_DECRYPT, NOW)))
                .isEqualTo(expected.code());
    }

    @Test
    void sealAndOpenWhenTheRecipientsCertificateIsRevokedThenRefused() {
        var check = revoking(FORCE_DECRYPT);

        assertThat(seal(GATEWAY, FORCE_DECRYPT, check)).isEqualTo(EnvelopeError.REVOKED.code());
        assertThat(open(check)).isEqualTo(EnvelopeError.REVOKED.code());
    }

    @Test
    void sealAndOpenWhenTheGatewaysCertificateIsRevokedThenRefused() {
        var check = revoking(GATEWAY);

        assertThat(seal(GATEWAY, FORCE_DECRYPT, check)).isEqualTo(EnvelopeError.REVOKED.code());
        assertThat(open(check)).isEqualTo(EnvelopeError.REVOKED.code());
    }

    @Test
    void sealWhenTheCertificateIsAnotherAgencysThenRefused() {
        assertThat(seal(GATEWAY, TestParties.WIGAN_DECRYPT, CHECK)).isEqualTo(EnvelopeError.OTHER_RECIPIENT.code());
    }

    @Test
    void openWhenAtLedgerTimeOfAnExpiredCertificateThenOpened() {
        byte[] envelope = TestEnvelopes.sealed("env-1").bytes();
        var later = NOW.plus(Duration.ofDays(3000));

        assertThat(code(new Opener(CHECK).open(envelope, FORCE_DECRYPT, later)))
                .isEqualTo(EnvelopeError.EXPIRED.code());
        assertThat(code(new Opener(CHECK).open(envelope, FORCE_DECRYPT, NOW.plusSeconds(60))))
                .isEqualTo("accepted");
    }

    @Test
    void sealAndOpenWhenKeysAreOnP384ThenOpened() {
        var gateway = AUTHORITY.issue(
                CertificateProfile.of(GATEWAY_PARTY, CertificateUse.SIGN),
                CryptoSuite2026.P384,
                NOW.minusSeconds(1),
                NOW.plusSeconds(1));
        var recipient = AUTHORITY.issue(
                CertificateProfile.of(FORCE_PARTY, CertificateUse.DECRYPT),
                CryptoSuite2026.P384,
                NOW.minusSeconds(1),
                NOW.plusSeconds(1));
        var sealed = new Sealer(gateway, CHECK)
                .seal(TestEnvelopes.toForce("env-1"), recipient.certificate(), NOW)
                .orElseThrow();

        var opened = new Opener(CHECK).open(sealed.bytes(), recipient, NOW).orElseThrow();

        assertThat(opened.header().suite()).isEqualTo("2026-p384");
        assertThat(opened.disclosure()).isEqualTo(TestEnvelopes.toForce("env-1").content());
    }

    private static OwnKey make(DemoAuthority authority, Party party, CertificateUse use, int fromDays, int untilDays) {
        return authority.issue(
                CertificateProfile.of(party, use),
                CryptoSuite2026.P256,
                NOW.plus(Duration.ofDays(fromDays)),
                NOW.plus(Duration.ofDays(untilDays)));
    }

    private static CertificateCheck revoking(OwnKey key) {
        return TestParties.check(AUTHORITY.list(
                List.of(key.certificate().certificate()), NOW.minusSeconds(60), NOW.plus(Duration.ofDays(1))));
    }

    private static String seal(OwnKey gateway, OwnKey recipient, CertificateCheck check) {
        return code(new Sealer(gateway, check).seal(TestEnvelopes.toForce("env-1"), recipient.certificate(), NOW));
    }

    private static String open(CertificateCheck check) {
        return code(new Opener(check).open(TestEnvelopes.sealed("env-1").bytes(), FORCE_DECRYPT, NOW));
    }
}
