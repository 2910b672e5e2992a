// SPDX-License-Identifier: Apache-2.0
package org.postern.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.app.testing.TestAgencies.ESSEX_POLICE;
import static org.postern.app.testing.TestAgencies.FOSTERING;
import static org.postern.app.testing.TestAgencies.GWENT_POLICE;
import static org.postern.app.testing.TestAgencies.THURROCK;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.envelope.Opened;

/** The main job, all the way: from one agency's document to another's signed receipt. */
class WholePipelineTest {

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller sender = gateway.as(FOSTERING);
    private final Mailbox police = gateway.mailbox(ESSEX_POLICE);

    @Test
    void submitWhenReceiptComesBackThenIsDelivered() {
        TestDocuments document = TestDocuments.placement();
        Reply accepted = sender.submit(document);
        UUID submission = accepted.id();

        assertThat(accepted.header("Location")).isEqualTo("/api/v1/submissions/" + submission);
        assertThat(accepted.json().path("fingerprint").asString()).hasSize(64);
        assertThat(accepted.json().path("ledgerPromise").asString()).startsWith("postern ledger promise 1\n");
        assertThat(accepted.recipient(ESSEX_POLICE).path("outcome").asString()).isEqualTo("sent-reduced");

        UUID envelope = police.awaitEnvelope(sender, submission);
        assertThat(police.state(sender, submission)).isEqualTo("SEALED");
        Reply fetched = police.fetch(envelope);
        assertThat(fetched.header("Content-Type")).startsWith("application/pkcs7-mime");
        assertThat(police.state(sender, submission)).isEqualTo("HANDED_OVER");

        Opened opened = police.open(fetched.body());
        assertThat(opened.header().id()).isEqualTo(envelope.toString());
        assertThat(opened.header().sender()).isEqualTo(FOSTERING);
        assertThat(opened.header().recipient()).isEqualTo(ESSEX_POLICE);
        assertThat(opened.disclosure().at("/child/name/family")).isEqualTo(document.at("/child/name/family"));
        assertThat(opened.disclosure().at("/withholdFrom/0/reason").isMissingNode())
                .isTrue();

        assertThat(police.sendReceipt(envelope, police.receiptFor(opened)).status())
                .isEqualTo(204);
        assertThat(police.state(sender, submission)).isEqualTo("DELIVERED");
        assertThat(police.waiting()).doesNotContain(envelope);
    }

    @Test
    void submitWhenSignedByItsAgencyThenIsAcceptedAndTheSignatureKept() {
        Reply accepted = sender.submitSigned(TestDocuments.placement());

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(gateway.jdbc()
                        .sql("select signature is not null from submission where id = :id")
                        .param("id", accepted.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void fetchWhenRepeatedThenGivesTheSameBytes() {
        UUID envelope = police.awaitEnvelope(
                sender, sender.submit(TestDocuments.placement()).id());

        assertThat(police.fetch(envelope).body())
                .isEqualTo(police.fetch(envelope).body());
    }

    @Test
    void statusWhenAskedByAnotherThenLooksLikeAnUnknownOne() {
        UUID submission = sender.submit(TestDocuments.placement()).id();
        ApiCaller recipient = gateway.as(THURROCK);

        Reply foreign = recipient.get("/submissions/" + submission);
        Reply unknown = recipient.get("/submissions/" + UUID.randomUUID());

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text()).isEqualTo(unknown.text());
        assertThat(recipient
                        .post("/submissions/" + submission + "/recall", "application/json", new byte[0])
                        .text())
                .isEqualTo(unknown.text());
        assertThat(sender.get("/submissions/" + submission).status()).isEqualTo(200);
    }

    @Test
    void inboxWhenAnothersEnvelopeIsAskedForThenLooksLikeAnUnknownOne() {
        UUID submission = sender.submit(TestDocuments.placement()).id();
        UUID envelope = police.awaitEnvelope(sender, submission);
        Mailbox others = gateway.mailbox(GWENT_POLICE);

        assertThat(others.waiting()).doesNotContain(envelope);
        assertThat(others.fetch(envelope).status()).isEqualTo(404);
        assertThat(others.fetch(envelope).text())
                .isEqualTo(others.fetch(UUID.randomUUID()).text());
        assertThat(others.sendReceipt(
                                envelope,
                                police.receiptFor(
                                        police.open(police.fetch(envelope).body())))
                        .status())
                .isEqualTo(404);
        assertThat(gateway.as(FOSTERING).get("/inbox/" + envelope).status()).isEqualTo(404);
        assertThat(police.state(sender, submission)).isEqualTo("HANDED_OVER");
    }
}
