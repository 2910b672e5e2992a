// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.app.testing.TestAgencies.FOSTERING;
import static org.postern.app.testing.TestAgencies.THURROCK;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postern.app.agency.AgencyCertificates;
import org.postern.app.agency.Trust;
import org.postern.app.pipeline.Answer;
import org.postern.app.pipeline.Received;
import org.postern.app.pipeline.Step;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.envelope.DocumentSignature;
import org.postern.envelope.pki.CertificateProfile;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.CryptoSuite2026;
import org.postern.envelope.pki.DemoAuthority;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;

/** A signed document is its sender's own, or it is refused. */
class SignatureTest {

    private static final CertificateProfile PROFILE =
            CertificateProfile.of(Party.agency(FOSTERING), CertificateUse.SIGN);

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller sender = gateway.as(FOSTERING);
    private final TestDocuments document = TestDocuments.placement();

    @Test
    void submitWhenSignedByAnotherAgencyThenIsRefused() {
        assertRefused(signed(gateway.pki().of(THURROCK, CertificateUse.SIGN), Instant.now()), "PST-6210");
    }

    @Test
    void submitWhenSignerIsExpiredThenIsRefused() {
        Instant then = Instant.now().minus(Duration.ofDays(40));
        OwnKey expired = gateway.pki()
                .authority()
                .issue(PROFILE, CryptoSuite2026.P256, then.minusSeconds(60), then.plus(Duration.ofDays(30)));

        assertRefused(signed(expired, then), "PST-4030");
    }

    @Test
    void submitWhenSignerIsRevokedThenIsRefusedWithinSeconds() throws Exception {
        OwnKey revoked = gateway.pki().authority().issue(PROFILE, Instant.now());
        gateway.pki().revoke(revoked.certificate().certificate());
        byte[] signed = signed(revoked, Instant.now());

        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertRefused(signed, "PST-4034"));
    }

    @Test
    void submitWhenSignerIsOfAForeignAuthorityThenIsRefused() {
        OwnKey foreign = DemoAuthority.create("Somebody else", Instant.now()).issue(PROFILE, Instant.now());

        assertRefused(signed(foreign, Instant.now()), "PST-4033");
    }

    @Test
    void submitWhenSignedBytesWereChangedThenIsRefused() {
        byte[] signed = signed(gateway.pki().of(FOSTERING, CertificateUse.SIGN), Instant.now());
        String text = new String(signed, java.nio.charset.StandardCharsets.ISO_8859_1);
        int at = text.indexOf("emergency");
        signed[at] = 'E';

        assertRefused(signed, "PST-4014");
    }

    @Test
    void handleWhenSignaturesAreRequiredThenUnsignedDocumentIsRefused() {
        AuthenticateStage strict = new AuthenticateStage(
                gateway.bean(Trust.class),
                gateway.bean(AgencyCertificates.class),
                Clock.systemUTC(),
                new IntakeSettings(1_000_000, true),
                gateway.bean(Repeats.class));
        Received request = new Received(
                gateway.registry().find(FOSTERING).orElseThrow(),
                document.type().id(),
                document.bytes(),
                false,
                UUID.randomUUID().toString(),
                false);

        assertThat(strict.handle(new Received.Taken(request, document.type())))
                .isInstanceOfSatisfying(
                        Step.Done.class,
                        done -> assertThat(done.answer())
                                .isInstanceOfSatisfying(
                                        Answer.Refused.class,
                                        refused -> assertThat(refused.code()).isEqualTo("PST-6211")));
    }

    private byte[] signed(OwnKey signer, Instant at) {
        return DocumentSignature.sign(document.bytes(), signer, at).orElseThrow();
    }

    private void assertRefused(byte[] signed, String code) {
        Reply reply = sender.submit(
                document.type().id(),
                "application/pkcs7-mime",
                signed,
                UUID.randomUUID().toString());
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(403);
    }
}
