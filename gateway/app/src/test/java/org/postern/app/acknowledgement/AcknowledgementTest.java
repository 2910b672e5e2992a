// SPDX-License-Identifier: Apache-2.0
package org.postern.app.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postern.app.testing.TestAgencies.ESSEX_POLICE;
import static org.postern.app.testing.TestAgencies.FOSTERING;
import static org.postern.app.testing.TestAgencies.GWENT_POLICE;

import java.time.Duration;
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
import org.postern.envelope.Acknowledgement;
import org.postern.envelope.Opened;
import org.postern.envelope.pki.CertificateUse;
import tools.jackson.databind.JsonNode;

/** A machine's receipt is not a person's attention: that comes apart, signed, and its lack is said aloud. */
class AcknowledgementTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String KIND = "NOT_ACKNOWLEDGED";

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
    void acknowledgeWhenReceiptedThenTheSenderSeesWhenAndInWhichRole() {
        receipt();
        Instant read = Instant.parse(Instant.now().toString().substring(0, 19) + "Z");

        assertThat(send(signed(ESSEX_POLICE, "duty-sergeant", read)).status()).isEqualTo(204);

        JsonNode status = police.status(sender, submission).orElseThrow();
        assertThat(status.path("acknowledged").path("role").asString()).isEqualTo("duty-sergeant");
        assertThat(Instant.parse(status.path("acknowledged").path("at").asString()))
                .isEqualTo(read);
        assertThat(Instant.parse(status.path("acknowledgeBy").asString())).isAfter(Instant.now());
        assertThat(leaves("acknowledged")).isEqualTo(1);
    }

    @Test
    void acknowledgeWhenSaidTwiceThenTheFirstCountsAndThereIsOneLeaf() {
        receipt();
        send(signed(ESSEX_POLICE, "duty-sergeant", Instant.now()));

        assertThat(send(signed(ESSEX_POLICE, "inspector", Instant.now())).status())
                .isEqualTo(204);

        JsonNode status = police.status(sender, submission).orElseThrow();
        assertThat(status.path("acknowledged").path("role").asString()).isEqualTo("duty-sergeant");
        assertThat(leaves("acknowledged")).isEqualTo(1);
    }

    @Test
    void acknowledgeWhenNoReceiptHasComeThenIsRefused() {
        Reply reply = send(signed(ESSEX_POLICE, "duty-sergeant", Instant.now()));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.code()).isEqualTo("PST-6062");
        assertThat(leaves("acknowledged")).isZero();
    }

    @Test
    void acknowledgeWhenSignedByAnotherOrOfAnotherEnvelopeThenIsRefused() {
        receipt();

        assertThat(send(signed(GWENT_POLICE, "duty-sergeant", Instant.now())).code())
                .isEqualTo("PST-4054");
        assertThat(send(sign(UUID.randomUUID(), ESSEX_POLICE, "duty-sergeant", Instant.now()))
                        .code())
                .isEqualTo("PST-4051");
        assertThat(send(signed(ESSEX_POLICE, "duty-sergeant", Instant.now().plusSeconds(3600)))
                        .code())
                .isEqualTo("PST-4055");
        assertThat(send(police.receiptFor(opened)).code()).isEqualTo("PST-4050");
        assertThat(leaves("acknowledged")).isZero();
    }

    @Test
    void acknowledgeWhenTheEnvelopeIsAnothersThenLooksAsIfThereWereNone() {
        receipt();
        Reply reply = gateway.as(GWENT_POLICE)
                .post(
                        "/inbox/" + envelope + "/acknowledgement",
                        "application/pkcs7-mime",
                        signed(GWENT_POLICE, "duty-sergeant", Instant.now()));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo("PST-6061");
    }

    @Test
    void clockWhenNobodyReadsInTimeThenBothSidesAreToldOnceAndAgainLater() {
        receipt();
        assertThat(Alerts.now(sender, submission, KIND)).isEmpty();

        pass(Duration.ofHours(2));

        assertThat(Alerts.of(sender, submission, KIND).text()).contains("Essex Police", "1 hour");
        await().atMost(PATIENCE).until(() -> toldTheRecipient() == 1);
        pass(Duration.ofHours(3));
        gateway.bean(Unread.class).tell();
        assertThat(toldTheRecipient()).isEqualTo(1);
        pass(Duration.ofHours(2));
        await().atMost(PATIENCE).until(() -> toldTheRecipient() == 2);
        assertThat(leaves("acknowledgement-overdue")).isEqualTo(2);
    }

    @Test
    void clockWhenReadInTimeThenNobodyIsTold() {
        receipt();
        send(signed(ESSEX_POLICE, "duty-sergeant", Instant.now()));

        pass(Duration.ofHours(2));
        gateway.bean(Unread.class).tell();

        assertThat(Alerts.now(sender, submission, KIND)).isEmpty();
        assertThat(toldTheRecipient()).isZero();
    }

    private void receipt() {
        assertThat(police.sendReceipt(envelope, police.receiptFor(opened)).status())
                .isEqualTo(204);
    }

    private byte[] signed(String agency, String role, Instant read) {
        return sign(envelope, agency, role, read);
    }

    private byte[] sign(UUID about, String agency, String role, Instant read) {
        return Acknowledgement.of(about.toString(), agency, role, read)
                .then(said -> said.sign(gateway.pki().of(agency, CertificateUse.SIGN), Instant.now()))
                .orElseThrow();
    }

    private Reply send(byte[] cms) {
        return police.caller().post("/inbox/" + envelope + "/acknowledgement", "application/pkcs7-mime", cms);
    }

    /** As if this delivery had been sealed, and what was told been told, so much earlier. */
    private void pass(Duration time) {
        gateway.jdbc()
                .sql("update delivery set sealed_at = sealed_at - make_interval(secs => :seconds) where id = :id")
                .param("seconds", time.toSeconds())
                .param("id", envelope)
                .update();
        gateway.jdbc()
                .sql("update acknowledgement set told_at = told_at - make_interval(secs => :seconds)"
                        + " where delivery = :id")
                .param("seconds", time.toSeconds())
                .param("id", envelope)
                .update();
    }

    private long toldTheRecipient() {
        return police.caller()
                .get("/alerts")
                .json()
                .valueStream()
                .filter(alert -> alert.path("kind").asString().equals(KIND))
                .map(alert -> alert.path("text").asString())
                .filter(text -> text.contains(envelope.toString()) && text.startsWith("For missing-person-team"))
                .count();
    }

    private long leaves(String kind) {
        return gateway.jdbc()
                .sql("select count(*) from ledger_leaf where kind = :kind and subject = :id")
                .param("kind", kind)
                .param("id", envelope)
                .query(Long.class)
                .single();
    }
}
