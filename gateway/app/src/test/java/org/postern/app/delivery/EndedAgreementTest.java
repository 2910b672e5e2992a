// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postern.app.testing.TestAgencies.HEREFORDSHIRE;
import static org.postern.app.testing.TestAgencies.WEST_MERCIA_POLICE;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.Alerts;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.document.DocumentType;

/**
 * Without an agreement in force nothing is released, not even what was accepted before (design section 4, promises 1 and
 * 10). Has a gateway of its own, whose clock can be moved without another ledger's promises suffering.
 */
class EndedAgreementTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration DAYS = Duration.ofDays(3);

    private static TestGateway gateway;

    private final ApiCaller authority = gateway.as(HEREFORDSHIRE);
    private final Mailbox police = gateway.mailbox(WEST_MERCIA_POLICE);

    @BeforeAll
    static void start() {
        gateway = TestGateway.start("ended-agreement", Map.of());
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void sealWhenAgreementHasEndedThenIsHeldUntilItIsInForce() throws Exception {
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
        gateway.clock().ahead(DAYS, () -> {
            var recipient = authority.submit(assessment()).recipient(WEST_MERCIA_POLICE);
            assertThat(recipient.path("outcome").asString()).isEqualTo("refused");
            assertThat(recipient.path("reason").asString()).isNotBlank();
        });
    }

    @Test
    void receiptWhenEnvelopeIsHeldThenAMadeUpProblemDoesNotLetItOut() throws Exception {
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
        UUID submission = authority.submit(assessment()).id();
        UUID envelope = police.awaitEnvelope(authority, submission);
        long read = police.caller().get("/inbox?limit=500").json().path("next").asLong();

        gateway.clock().ahead(DAYS, () -> police.fetch(envelope));

        await().atMost(PATIENCE)
                .until(() -> police.caller().get("/inbox?after=" + read).text().contains(envelope.toString()));
    }

    private static TestDocuments assessment() {
        return TestDocuments.example(DocumentType.RISK_ASSESSMENT, "significant-with-plan");
    }
}
