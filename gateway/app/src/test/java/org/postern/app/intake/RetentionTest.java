// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postern.app.testing.TestAgencies.ESSEX_POLICE;
import static org.postern.app.testing.TestAgencies.THURROCK;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postern.app.submission.SubmissionStore;
import org.postern.app.testing.Alerts;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Ledgers;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.Reply;
import org.postern.app.testing.Reviews;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.envelope.Opened;
import org.postern.ledger.export.Verdict;

/** At the end of its time a submission is forgotten; that it was, and what became of it, stays provable. */
class RetentionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller sender = gateway.as(THURROCK);
    private final Mailbox police = gateway.mailbox(ESSEX_POLICE);

    @Test
    void expiryWhenSubmissionWasDeliveredThenNothingOpensAndTheEvidenceStillVerifies() throws Exception {
        Reply accepted = sender.submitSigned(TestDocuments.leaking());
        UUID submission = accepted.id();
        UUID envelope = police.awaitEnvelope(sender, submission);
        Opened opened = police.open(police.fetch(envelope).body());
        police.sendReceipt(envelope, police.receiptFor(opened));

        expire(submission);

        assertThat(gateway.bean(SubmissionStore.class).document(submission)).isEmpty();
        assertThat(left(submission)).isZero();
        assertThat(Reviews.of(sender, submission)).isEmpty();
        assertThat(police.state(sender, submission)).isEqualTo("DELIVERED");
        assertThat(police.fetch(envelope).status()).isEqualTo(404);
        await().atMost(PATIENCE).until(() -> provenKinds(submission).contains("erased"));
        assertThat(provenKinds(submission)).contains("submission-accepted", "receipt");
        assertThat(Ledgers.verifier(gateway)
                        .holding(List.of(accepted.json().path("ledgerPromise").asString()))
                        .verify(new ByteArrayInputStream(
                                sender.get("/ledger/export").body())))
                .isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void expiryWhenNobodyCollectedThenTheEnvelopeIsGoneAndTheSenderTold() throws Exception {
        UUID submission = sender.submit(TestDocuments.risk()).id();
        UUID envelope = police.awaitEnvelope(sender, submission);

        expire(submission);

        assertThat(police.state(sender, submission)).isEqualTo("EXPIRED");
        assertThat(police.waiting()).doesNotContain(envelope);
        assertThat(police.fetch(envelope).status()).isEqualTo(404);
        assertThat(Alerts.of(sender, submission, "EXPIRED").text()).contains("never receipted");
    }

    @Test
    void expiryWhenTimeIsNotOverThenNothingHappens() throws Exception {
        UUID submission = sender.submit(TestDocuments.risk()).id();
        UUID other = sender.submit(TestDocuments.risk()).id();

        expire(other);

        assertThat(gateway.bean(SubmissionStore.class).document(submission)).isPresent();
        assertThat(police.collect(sender, submission).header().recipient()).isEqualTo(ESSEX_POLICE);
    }

    @Test
    void submitWhenRepeatedAfterErasureThenIsAnsweredWithWhatIsLeft() throws Exception {
        TestDocuments document = TestDocuments.leaking();
        String key = UUID.randomUUID().toString();
        Reply first = sender.submit(document, key);
        assertThat(first.json().at("/recipients").toString()).contains("\"pointer\"");
        assertThat(stored(first.id())).contains("ledgerPromise").doesNotContain("pointer", ESSEX_POLICE);
        expire(first.id());

        Reply again = sender.submit(document, key);

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.json().path("erased").asBoolean()).isTrue();
        for (String same : List.of("acceptedAt", "ledgerPromise", "fingerprint", "version", "type")) {
            assertThat(again.json().path(same)).as(same).isEqualTo(first.json().path(same));
        }
        assertThat(outcomes(again)).containsExactlyInAnyOrderElementsOf(outcomes(first));
        assertThat(again.text()).doesNotContain("pointer");
        assertThat(sender.submit(TestDocuments.risk(), key).status()).isEqualTo(202);
        assertThat(sender.submit(TestDocuments.leaking(), key).status()).isEqualTo(409);
    }

    private static List<String> outcomes(Reply reply) {
        return reply.json()
                .path("recipients")
                .valueStream()
                .map(recipient -> recipient.path("agency").asString() + " "
                        + recipient.path("outcome").asString() + " "
                        + recipient.path("rule").asString())
                .toList();
    }

    private String stored(UUID submission) {
        return gateway.jdbc()
                .sql("select answer from idempotency where submission = :id")
                .param("id", submission)
                .query(String.class)
                .single();
    }

    /** Lets its time end, and the hourly task come early. */
    private void expire(UUID submission) {
        gateway.jdbc()
                .sql("update submission set expires_on = current_date - 2 where id = :id")
                .param("id", submission)
                .update();
        Scheduler scheduler = gateway.bean(Scheduler.class);
        scheduler.reschedule(TaskInstanceId.of(Expiry.TASK, "recurring"), Instant.now());
        scheduler.triggerCheckForDueExecutions();
        await().atMost(PATIENCE)
                .until(() -> gateway.bean(SubmissionStore.class).key(submission).isEmpty());
    }

    private long left(UUID submission) {
        return gateway.jdbc().sql("""
                        select (select count(*) from submission where id = :id
                                 and (document is not null or signature is not null or length(child_ref) > 0))
                             + (select count(*) from decision where submission = :id and detail is not null)
                             + (select count(*) from delivery where submission = :id
                                 and (disclosure is not null or envelope is not null))
                             + (select count(*) from idempotency where submission = :id and sealed is not null)
                             + (select count(*) from review where submission = :id and detail is not null)
                             + (select count(*) from ledger_leaf where submission = :id and opening is not null)""").param("id", submission).query(Long.class).single();
    }

    private List<String> provenKinds(UUID submission) throws Exception {
        Verdict verdict = Ledgers.verifier(gateway)
                .verify(new ByteArrayInputStream(
                        sender.get("/ledger/entries/" + submission + "/proof").body()));
        return ((Verdict.Verified) verdict)
                .proven().stream().map(Verdict.Proven::kind).toList();
    }
}
