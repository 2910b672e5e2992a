// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateCheckTests {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final DemoAuthority AUTHORITY = DemoAuthority.create("Authority", NOW);
    private static final Party WIGAN = Party.agency("la-wigan");
    private static final X509Certificate SIGN = issue(CertificateUse.SIGN);

    @Test
    void checkWhenEachUseIsAskedThenOnlyTheOneIssuedForPasses() {
        for (CertificateUse issued : CertificateUse.values()) {
            var certificate = issue(issued);
            for (CertificateUse asked : CertificateUse.values()) {
                assertThat(code(check(AUTHORITY.emptyList(NOW)).check(certificate, asked, NOW)))
                        .as("issued to %s, asked to %s", issued, asked)
                        .isEqualTo(issued == asked ? "accepted" : EnvelopeError.WRONG_USAGE.code());
            }
        }
    }

    @Test
    void checkWhenTheCertificateIsAnAuthoritysThenItIsFitForNothing() {
        for (CertificateUse use : CertificateUse.values()) {
            assertThat(code(check(AUTHORITY.emptyList(NOW)).check(AUTHORITY.certificate(), use, NOW)))
                    .isEqualTo(EnvelopeError.WRONG_USAGE.code());
        }
    }

    @Test
    void checkWhenNoListIsGivenThenThePolicyDecidesAndTheResultSaysSo() {
        var trust = trust();
        var lenient = new CertificateCheck(trust, RevocationPolicy.WHEN_GIVEN).check(SIGN, CertificateUse.SIGN, NOW);

        assertThat(lenient.orElseThrow().revocationChecked()).isFalse();
        assertThat(code(new CertificateCheck(trust, RevocationPolicy.STRICT).check(SIGN, CertificateUse.SIGN, NOW)))
                .isEqualTo(EnvelopeError.NO_REVOCATION_LIST.code());
    }

    @Test
    void checkWhenOnlyAForeignListIsGivenThenRefusedByEveryPolicy() {
        var foreign = DemoAuthority.create("Authority", NOW).emptyList(NOW);
        for (var policy : List.of(RevocationPolicy.STRICT, RevocationPolicy.WHEN_GIVEN)) {
            assertThat(code(new CertificateCheck(trust(foreign), policy).check(SIGN, CertificateUse.SIGN, NOW)))
                    .isEqualTo(EnvelopeError.NO_REVOCATION_LIST.code());
        }
    }

    @Test
    void checkWhenTheListIsOutOfDateThenRefusedAfterTheGracePeriod() {
        var list = AUTHORITY.list(List.of(), NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(2)));
        var grace = new RevocationPolicy(true, Duration.ofDays(3));
        var check = new CertificateCheck(trust(list), grace);

        assertThat(code(check(list).check(SIGN, CertificateUse.SIGN, NOW)))
                .isEqualTo(EnvelopeError.REVOCATION_LIST_EXPIRED.code());
        assertThat(code(check.check(SIGN, CertificateUse.SIGN, NOW))).isEqualTo("accepted");
        assertThat(code(check.check(SIGN, CertificateUse.SIGN, NOW.plus(Duration.ofDays(2)))))
                .isEqualTo(EnvelopeError.REVOCATION_LIST_EXPIRED.code());
    }

    @Test
    void checkWhenAnOutdatedListRevokesThenStillRevoked() {
        var old = AUTHORITY.list(List.of(SIGN), NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(2)));

        assertThat(code(check(old).check(SIGN, CertificateUse.SIGN, NOW))).isEqualTo(EnvelopeError.REVOKED.code());
        assertThat(code(check(old, AUTHORITY.emptyList(NOW)).check(SIGN, CertificateUse.SIGN, NOW)))
                .isEqualTo(EnvelopeError.REVOKED.code());
    }

    @Test
    void checkWhenRevokedLaterThanTheTimeInQuestionThenStillTrustedAtThatTime() {
        var revokedAt = NOW.plus(Duration.ofDays(5));
        var check = check(AUTHORITY.list(List.of(SIGN), revokedAt, revokedAt.plus(Duration.ofDays(5))));

        assertThat(code(check.check(SIGN, CertificateUse.SIGN, NOW))).isEqualTo("accepted");
        assertThat(code(check.check(SIGN, CertificateUse.SIGN, revokedAt))).isEqualTo(EnvelopeError.REVOKED.code());
    }

    @Test
    void listWhenRenewedThenKeepsWhomThePreviousOneNamed() {
        var other = issue(CertificateUse.SIGN);
        var first = AUTHORITY.list(List.of(SIGN), NOW, NOW.plus(Duration.ofDays(1)));
        var check = check(AUTHORITY.list(first, List.of(other), NOW.plusSeconds(60)));

        assertThat(code(check.check(SIGN, CertificateUse.SIGN, NOW.plusSeconds(61))))
                .isEqualTo(EnvelopeError.REVOKED.code());
        assertThat(code(check.check(other, CertificateUse.SIGN, NOW.plusSeconds(61))))
                .isEqualTo(EnvelopeError.REVOKED.code());
        assertThat(code(check.check(issue(CertificateUse.SIGN), CertificateUse.SIGN, NOW.plusSeconds(61))))
                .isEqualTo("accepted");
    }

    @Test
    void checkWhenThereIsAnAuthorityBetweenThenEveryListIsNeeded() {
        var between = AUTHORITY.intermediate("Between", NOW);
        var certificate = between.issue(CertificateProfile.of(WIGAN, CertificateUse.SIGN), NOW)
                .certificate()
                .certificate();
        var authorities = List.of(AUTHORITY.certificate(), between.certificate());
        var both = List.of(AUTHORITY.emptyList(NOW), between.emptyList(NOW));

        assertThat(code(check(authorities, both, certificate))).isEqualTo("accepted");
        assertThat(code(check(authorities, both.subList(0, 1), certificate)))
                .isEqualTo(EnvelopeError.NO_REVOCATION_LIST.code());
        assertThat(code(check(authorities.subList(0, 1), both, certificate))).isEqualTo(EnvelopeError.UNTRUSTED.code());
        var revoked = AUTHORITY.list(List.of(between.certificate()), NOW, NOW.plusSeconds(60));
        assertThat(code(check(authorities, List.of(revoked, between.emptyList(NOW)), certificate)))
                .isEqualTo(EnvelopeError.REVOKED.code());
    }

    @Test
    void checkWhenAnEndEntityIssuedTheCertificateThenUntrusted() {
        var agency = AUTHORITY.issue(CertificateProfile.of(WIGAN, CertificateUse.SIGN), NOW);
        var forged = new DemoAuthority(agency)
                .issue(CertificateProfile.of(Party.gateway("demo"), CertificateUse.SIGN), NOW)
                .certificate()
                .certificate();
        var check = new CertificateCheck(
                new TrustStore(
                        List.of(AUTHORITY.certificate()),
                        List.of(agency.certificate().certificate()),
                        List.of(AUTHORITY.emptyList(NOW))),
                RevocationPolicy.STRICT);

        assertThat(code(check.check(forged, CertificateUse.SIGN, NOW))).isEqualTo(EnvelopeError.UNTRUSTED.code());
    }

    @Test
    void checkWhenTheAuthorityHasExpiredThenRefusedThoughThePathIsRemembered() {
        var until = NOW.plus(Duration.ofDays(9000));
        var certificate = AUTHORITY.issue(
                CertificateProfile.of(WIGAN, CertificateUse.SIGN),
                Keys.generate(CryptoSuite2026.P256).getPublic(),
                NOW,
                until);
        var check = check(AUTHORITY.list(List.of(), NOW, until));

        assertThat(code(check.check(certificate, CertificateUse.SIGN, NOW))).isEqualTo("accepted");
        assertThat(code(check.check(certificate, CertificateUse.SIGN, NOW.plus(Duration.ofDays(5000)))))
                .isEqualTo(EnvelopeError.AUTHORITY_EXPIRED.code());
    }

    @Test
    void checkWhenTheKeyIsRsaThenRefused() throws Exception {
        var rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic();
        var certificate =
                AUTHORITY.issue(CertificateProfile.of(WIGAN, CertificateUse.SIGN), rsa, NOW, NOW.plusSeconds(60));

        assertThat(code(check(AUTHORITY.emptyList(NOW)).check(certificate, CertificateUse.SIGN, NOW)))
                .isEqualTo(EnvelopeError.KEY_TYPE.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:postern:agency:",
                "urn:postern:agency:LA-WIGAN",
                "URN:postern:agency:la-wigan",
                "urn:postern:agency:la-wigan/../x",
                "urn:postern:clerk:la-wigan",
                "https://postern.example/la-wigan"
            })
    void checkWhenTheUriIsNotAPartysThenRefused(String uri) {
        assertThat(signingWith(uri)).isEqualTo(EnvelopeError.NO_PARTY.code());
    }

    @Test
    void checkWhenTheCertificateNamesTwoPartiesThenRefused() {
        assertThat(signingWith("urn:postern:agency:la-wigan", "urn:postern:gateway:demo"))
                .isEqualTo(EnvelopeError.NO_PARTY.code());
        assertThat(signingWith("urn:postern:agency:la-wigan", "https://wigan.example/"))
                .isEqualTo("accepted");
    }

    @Test
    void checkWhenTheCertificateStandsForNobodyThenRefused() {
        var ledger = AUTHORITY.issue(CertificateProfile.ofNobody("ledger"), NOW).certificate();

        assertThat(code(check(AUTHORITY.emptyList(NOW)).check(ledger, CertificateUse.SIGN, NOW)))
                .isEqualTo(EnvelopeError.NO_PARTY.code());
    }

    private static String signingWith(String... uris) {
        var names = Arrays.stream(uris)
                .map(uri -> new GeneralName(GeneralName.uniformResourceIdentifier, uri))
                .toList();
        var certificate = AUTHORITY.issue(new CertificateProfile("name", CertificateUse.SIGN, names), NOW);
        return code(check(AUTHORITY.emptyList(NOW)).check(certificate.certificate(), CertificateUse.SIGN, NOW));
    }

    private static X509Certificate issue(CertificateUse use) {
        var profile =
                use == CertificateUse.SERVER ? CertificateProfile.localServer() : CertificateProfile.of(WIGAN, use);
        return AUTHORITY.issue(profile, NOW).certificate().certificate();
    }

    private static TrustStore trust(X509CRL... lists) {
        return TrustStore.of(List.of(AUTHORITY.certificate()), List.of(lists)).orElseThrow();
    }

    private static CertificateCheck check(X509CRL... lists) {
        return new CertificateCheck(trust(lists), RevocationPolicy.STRICT);
    }

    private static Verdict<TrustedCertificate> check(
            List<X509Certificate> authorities, List<X509CRL> lists, X509Certificate certificate) {
        return new CertificateCheck(TrustStore.of(authorities, lists).orElseThrow(), RevocationPolicy.STRICT)
                .check(certificate, CertificateUse.SIGN, NOW);
    }

    private static String code(Verdict<?> verdict) {
        return verdict.either(value -> "accepted", Refusal::code);
    }
}
