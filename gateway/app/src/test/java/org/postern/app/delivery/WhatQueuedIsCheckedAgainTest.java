// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postern.app.testing.TestAgencies.GWENT_POLICE;
import static org.postern.app.testing.TestAgencies.HEREFORDSHIRE;
import static org.postern.app.testing.TestAgencies.WEST_MERCIA_POLICE;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.Alerts;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.document.DocumentType;
import org.postern.envelope.pki.CertificateUse;

/** Before anything leaves: agreement in force, certificate valid; else it is held and told (design section 4, promise 10). */
class WhatQueuedIsCheckedAgainTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration DAYS = Duration.ofDays(3);

    private final TestGateway gateway = TestGateway.shared();

    @Test
    void sealWhenRecipientsCertificateIsRevokedThenIsHeldUntilThereIsANewOne() throws Exception {
        ApiCaller home = gateway.as("home-ty-derw");
        Mailbox police = gateway.mailbox(GWENT_POLICE);
        gateway.pki()
                .revoke(gateway.pki()
                        .of(GWENT_POLICE, CertificateUse.DECRYPT)
                        .certificate()
                        .certificate());
        awaitListIsRead(police);

        UUID submission = home.submit(admission()).id();

        police.awaitState(home, submission, "HELD");
        assertThat(Alerts.of(home, submission, "HELD").text())
                .contains("PST-4034")
                .contains(GWENT_POLICE);
        gateway.pki().renew(GWENT_POLICE, CertificateUse.DECRYPT);
        police.awaitState(home, submission, "SEALED");
        assertThat(police.collect(home, submission).header().recipient()).isEqualTo(GWENT_POLICE);
    }

    @Test
    void sealWhenAgreementHasEndedThenIsHeldUntilItIsInForce() throws Exception {
        ApiCaller authority = gateway.as(HEREFORDSHIRE);
        Mailbox police = gateway.mailbox(WEST_MERCIA_POLICE);
        UUID submission = authority.submit(assessment()).id();
        UUID envelope = police.awaitEnvelope(authority, submission);

        gateway.clock().ahead(DAYS, () -> {
            assertThat(police.fetch(envelope).status()).isEqualTo(404);
            assertThat(police.state(authority, submission)).isEqualTo("HELD");
            assertThat(police.waiting()).doesNotContain(envelope);
            assertThat(Alerts.of(authority, submission, "HELD").text()).contains("PST-6042");
        });

        police.awaitState(authority, submission, "SEALED");
        assertThat(police.waiting()).contains(envelope);
        assertThat(police.fetch(envelope).status()).isEqualTo(200);
    }

    @Test
    void submitWhenAgreementHasEndedThenNothingIsReleasedAndSaysSo() throws Exception {
        ApiCaller authority = gateway.as(HEREFORDSHIRE);

        gateway.clock().ahead(DAYS, () -> {
            var recipient = authority.submit(assessment()).recipient(WEST_MERCIA_POLICE);
            assertThat(recipient.path("outcome").asString()).isEqualTo("refused");
            assertThat(recipient.path("reason").asString()).isNotBlank();
        });
    }

    @Test
    void receiptWhenEnvelopeIsHeldThenAMadeUpProblemDoesNotLetItOut() throws Exception {
        ApiCaller authority = gateway.as(HEREFORDSHIRE);
        Mailbox police = gateway.mailbox(WEST_MERCIA_POLICE);
        UUID submission = authority.submit(assessment()).id();
        UUID envelope = police.awaitEnvelope(authority, submission);

        gateway.clock().ahead(DAYS, () -> {
            police.fetch(envelope);
            assertThat(police.sendReceipt(envelope, new byte[] {1}).status()).isEqualTo(422);
            assertThat(police.fetch(envelope).status()).isEqualTo(404);
            assertThat(police.state(authority, submission)).isEqualTo("HELD");
        });
    }

    @Test
    void inboxWhenEnvelopeWasHeldMeanwhileThenItComesBehindWhatWasListed() throws Exception {
        ApiCaller authority = gateway.as(HEREFORDSHIRE);
        Mailbox police = gateway.mailbox(WEST_MERCIA_POLICE);
        UUID submission = authority.submit(assessment()).id();
        UUID envelope = police.awaitEnvelope(authority, submission);
        long read = police.caller().get("/inbox?limit=500").json().path("next").asLong();

        gateway.clock().ahead(DAYS, () -> police.fetch(envelope));

        await().atMost(PATIENCE)
                .until(() -> police.caller().get("/inbox?after=" + read).text().contains(envelope.toString()));
    }

    /** The gateway reads lists anew every few seconds; the police's other certificates are still good. */
    private void awaitListIsRead(Mailbox police) {
        var certificates = gateway.bean(org.postern.app.agency.AgencyCertificates.class);
        await().atMost(PATIENCE)
                .until(() -> certificates.forSealing(police.caller().agency())
                        instanceof org.postern.envelope.pki.Verdict.Refused);
    }

    private static TestDocuments admission() {
        return TestDocuments.example(DocumentType.PLACEMENT_NOTIFICATION, "home-admits-a-child");
    }

    private static TestDocuments assessment() {
        return TestDocuments.example(DocumentType.RISK_ASSESSMENT, "significant-with-plan");
    }
}
