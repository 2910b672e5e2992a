// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postern.app.testing.TestAgencies.GWENT_POLICE;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postern.app.agency.AgencyCertificates;
import org.postern.app.people.Role;
import org.postern.app.testing.Alerts;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Ledgers;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.app.testing.TestPeople;
import org.postern.document.DocumentType;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.Verdict;

/** Before anything leaves: agreement in force, certificate valid; else it is held and told (design section 4, promise 10). */
class WhatQueuedIsCheckedAgainTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestGateway gateway = TestGateway.shared();

    @Test
    void sealWhenRecipientsCertificateIsRevokedThenIsHeldUntilThereIsANewOne() throws Exception {
        ApiCaller home = gateway.as("home-ty-derw");
        Mailbox police = gateway.mailbox(GWENT_POLICE);
        revoke(police);

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
    void fetchWhenCertificateWasRevokedAfterSealingThenItIsSealedAnewForTheNewOne() throws Exception {
        ApiCaller home = gateway.as("home-ty-derw");
        Mailbox police = gateway.mailbox(GWENT_POLICE);
        UUID submission = home.submit(admission()).id();
        UUID stranded = police.awaitEnvelope(home, submission);
        revoke(police);

        assertThat(police.fetch(stranded).status()).isEqualTo(404);
        police.awaitState(home, submission, "HELD");
        gateway.pki().renew(GWENT_POLICE, CertificateUse.DECRYPT);

        UUID second = await().atMost(PATIENCE)
                .until(() -> envelope(police, home, submission), envelope -> !envelope.equals(stranded));
        await().atMost(PATIENCE).until(() -> police.waiting().contains(second));
        assertThat(police.open(police.fetch(second).body()).header().id()).isEqualTo(second.toString());
        assertThat(police.fetch(stranded).status()).isEqualTo(404);
        assertThat(Ledgers.kinds(gateway, submission)).containsOnlyOnce("resealed");
        assertThat(kept(second))
                .as("what an envelope is made from goes when it is handed over")
                .isFalse();
    }

    @Test
    void sealWhenItFailsAgainAndAgainThenIsParkedToldAndSetGoingByAnOperator() throws Exception {
        ApiCaller home = gateway.as("home-ty-derw");
        Mailbox police = gateway.mailbox(GWENT_POLICE);
        revoke(police);
        UUID submission = home.submit(admission()).id();
        police.awaitState(home, submission, "HELD");
        UUID delivery = envelope(police, home, submission);
        byte[] sound = gateway.bean(DeliveryStore.class).disclosure(delivery);
        put(delivery, new byte[64]);
        gateway.pki().renew(GWENT_POLICE, CertificateUse.DECRYPT);

        police.awaitState(home, submission, "PARKED");
        assertThat(Alerts.of(home, submission, "PARKED").text()).contains("PST-6044");
        assertThat(police.waiting()).doesNotContain(delivery);
        assertThat(police.fetch(delivery).status()).isEqualTo(404);

        put(delivery, sound);
        assertThat(gateway.bean(Redrive.class).redrive(TestPeople.of("home-ty-derw", Role.OPERATOR), delivery))
                .isEqualTo(Redrive.Redriving.DONE);
        police.awaitState(home, submission, "SEALED");
        assertThat(police.collect(home, submission).header().id()).isEqualTo(delivery.toString());
    }

    private void put(UUID delivery, byte[] disclosure) {
        gateway.jdbc()
                .sql("update delivery set disclosure = :disclosure where id = :id")
                .param("disclosure", disclosure)
                .param("id", delivery)
                .update();
    }

    private boolean kept(UUID delivery) {
        return gateway.jdbc()
                .sql("select disclosure is not null from delivery where id = :id")
                .param("id", delivery)
                .query(Boolean.class)
                .single();
    }

    private static UUID envelope(Mailbox police, ApiCaller home, UUID submission) {
        return UUID.fromString(
                police.status(home, submission).orElseThrow().path("envelope").asString());
    }

    private void revoke(Mailbox police) throws Exception {
        gateway.pki()
                .revoke(gateway.pki()
                        .of(GWENT_POLICE, CertificateUse.DECRYPT)
                        .certificate()
                        .certificate());
        awaitListIsRead(police);
    }

    /** The gateway reads lists anew every few seconds; the police's other certificates are still good. */
    private void awaitListIsRead(Mailbox police) {
        var certificates = gateway.bean(AgencyCertificates.class);
        await().atMost(PATIENCE)
                .until(() -> certificates.forSealing(police.caller().agency()) instanceof Verdict.Refused);
    }

    private static TestDocuments admission() {
        return TestDocuments.example(DocumentType.PLACEMENT_NOTIFICATION, "home-admits-a-child");
    }
}
