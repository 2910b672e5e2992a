// SPDX-License-Identifier: Apache-2.0
package org.postern.app.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.app.testing.TestAgencies.ESSEX_POLICE;
import static org.postern.app.testing.TestAgencies.FOSTERING;
import static org.postern.app.testing.TestAgencies.GWENT_POLICE;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.Alerts;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.envelope.Opened;
import org.postern.envelope.Problem;
import org.postern.envelope.Receipt;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.EnvelopeError;

/** Only the receipt that matches makes an envelope delivered; any other is an incident, and its sender is told. */
class ReceiptMismatchTest {

    private static final String OTHER_DIGEST = "0".repeat(64);

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller sender = gateway.as(FOSTERING);
    private final Mailbox police = gateway.mailbox(ESSEX_POLICE);
    private UUID submission;
    private UUID envelope;
    private Opened opened;

    @BeforeEach
    void handOver() {
        submission = sender.submit(TestDocuments.placement()).id();
        envelope = police.awaitEnvelope(sender, submission);
        opened = police.open(police.fetch(envelope).body());
    }

    @Test
    void receiptWhenOfOtherBytesThenIsAnIncident() {
        Receipt right = Receipt.of(opened, Instant.now());
        Receipt other = new Receipt(
                right.envelopeId(), OTHER_DIGEST, right.openingNonceSha256(), right.recipient(), right.openedAt());

        assertIncident(police.sendReceipt(envelope, police.sign(other, ESSEX_POLICE)), "PST-4052");
    }

    @Test
    void receiptWhenOpeningIsNotProvenThenIsAnIncident() {
        Receipt right = Receipt.of(opened, Instant.now());
        Receipt other = new Receipt(
                right.envelopeId(), right.envelopeSha256(), OTHER_DIGEST, right.recipient(), right.openedAt());

        assertIncident(police.sendReceipt(envelope, police.sign(other, ESSEX_POLICE)), "PST-4053");
    }

    @Test
    void receiptWhenSignedByAnotherAgencyThenIsAnIncident() {
        byte[] signedByAnother = police.sign(Receipt.of(opened, Instant.now()), GWENT_POLICE);

        assertIncident(police.sendReceipt(envelope, signedByAnother), "PST-4054");
    }

    @Test
    void receiptWhenOfAnotherEnvelopeThenIsAnIncident() {
        UUID second = sender.submit(TestDocuments.placement()).id();
        byte[] receiptOfAnother = police.receiptFor(police.collect(sender, second));

        assertIncident(police.sendReceipt(envelope, receiptOfAnother), "PST-4051");
    }

    @Test
    void receiptWhenNotASignedMessageThenIsAnIncident() {
        assertIncident(police.sendReceipt(envelope, new byte[] {1, 2, 3}), "PST-4002");
    }

    @Test
    void receiptWhenLargerThanAnyReceiptThenIsRefusedUnread() {
        Reply reply = police.sendReceipt(envelope, new byte[80 * 1024]);

        assertThat(reply.status()).isEqualTo(413);
        assertThat(police.state(sender, submission)).isEqualTo("HANDED_OVER");
    }

    @Test
    void receiptWhenRightAfterAWrongOneThenIsDelivered() {
        police.sendReceipt(envelope, new byte[] {1, 2, 3});

        assertThat(police.sendReceipt(envelope, police.receiptFor(opened)).status())
                .isEqualTo(204);
        assertThat(police.state(sender, submission)).isEqualTo("DELIVERED");
    }

    @Test
    void receiptWhenRepeatedThenIsTakenOnceAndAnsweredAlike() {
        byte[] receipt = police.receiptFor(opened);

        assertThat(police.sendReceipt(envelope, receipt).status()).isEqualTo(204);
        assertThat(police.sendReceipt(envelope, receipt).status()).isEqualTo(204);
        assertThat(count("receipt")).isEqualTo(1);
        assertThat(gateway.jdbc()
                        .sql("select count(*) from ledger_leaf where kind = 'receipt' and subject = :id")
                        .param("id", envelope)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void problemWhenRecipientCannotOpenThenIsAnIncidentAndTheSenderIsTold() {
        byte[] problem = Problem.of(
                        envelope.toString(),
                        opened.envelopeSha256(),
                        ESSEX_POLICE,
                        EnvelopeError.DECRYPTION.refusal(),
                        Instant.now())
                .sign(gateway.pki().of(ESSEX_POLICE, CertificateUse.SIGN))
                .orElseThrow();

        Reply reply = police.caller().post("/inbox/" + envelope + "/problem", "application/pkcs7-mime", problem);

        assertThat(reply.status()).isEqualTo(204);
        assertThat(police.state(sender, submission)).isEqualTo("PROBLEM");
        assertThat(count("incident")).isEqualTo(1);
        assertThat(Alerts.of(sender, submission, "PROBLEM").text()).contains("PST-4008");
    }

    private void assertIncident(Reply reply, String code) {
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(police.state(sender, submission)).isEqualTo("PROBLEM");
        assertThat(count("incident")).isEqualTo(1);
        assertThat(count("receipt")).isZero();
        assertThat(Alerts.of(sender, submission, "PROBLEM").text()).contains(code);
    }

    private long count(String table) {
        return gateway.jdbc()
                .sql("select count(*) from " + table + " where delivery = :id")
                .param("id", envelope)
                .query(Long.class)
                .single();
    }
}
