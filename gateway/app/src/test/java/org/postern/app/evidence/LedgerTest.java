// SPDX-License-Identifier: Apache-2.0
package org.postern.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postern.app.testing.TestAgencies.ESSEX_POLICE;
import static org.postern.app.testing.TestAgencies.FOSTERING;
import static org.postern.app.testing.TestAgencies.WIGAN;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Ledgers;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.envelope.Opened;
import org.postern.ledger.Checkpoint;
import org.postern.ledger.CheckpointVerifier;
import org.postern.ledger.export.BundleLine.Scope;
import org.postern.ledger.export.Verdict;
import org.postern.ledger.tree.ConsistencyProof;
import org.postern.ledger.tree.Hash;
import tools.jackson.databind.JsonNode;

/** What the outside can prove by the ledger. */
class LedgerTest {

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller sender = gateway.as(FOSTERING);
    private final Mailbox police = gateway.mailbox(ESSEX_POLICE);

    @Test
    void exportWhenMuchHasHappenedThenVerifiesOfflineWithEveryPromiseKept() throws IOException {
        Reply accepted = sender.submit(TestDocuments.placement());
        deliver(accepted.id());
        String promise = accepted.json().path("ledgerPromise").asString();
        awaitKinds(sender, accepted.id(), "receipt");

        assertThat(Ledgers.verifier(gateway).holding(List.of(promise)).verify(export()))
                .isInstanceOfSatisfying(Verdict.Verified.class, verified -> {
                    assertThat(verified.scope()).isEqualTo(Scope.WHOLE);
                    assertThat(verified.trustedKey()).isTrue();
                    assertThat(verified.newest().size()).isGreaterThan(4);
                    assertThat(verified.notices()).isEmpty();
                });
    }

    @Test
    void proofWhenAskedByTheSenderThenShowsEveryActOfItsSubmission() throws IOException {
        UUID submission = sender.submit(TestDocuments.placement()).id();
        deliver(submission);

        assertThat(awaitKinds(sender, submission, "receipt"))
                .contains("submission-accepted", "decision", "envelope-sealed", "handed-over", "receipt");
    }

    @Test
    void proofWhenAskedByTheRecipientThenShowsWhatConcernsItsEnvelopeOnly() throws IOException {
        UUID submission = sender.submit(TestDocuments.placement()).id();
        UUID envelope = deliver(submission);

        assertThat(awaitKinds(police.caller(), envelope, "receipt"))
                .containsExactlyInAnyOrder("envelope-sealed", "handed-over", "receipt");
    }

    /** Kinds and times of others' acts would tell how it goes between them. */
    @Test
    void exportWhenAskedBySomebodyElseThenHasTheHashesOnly() throws IOException {
        UUID submission = sender.submit(TestDocuments.placement()).id();
        UUID envelope = deliver(submission);
        awaitKinds(sender, submission, "receipt");

        String own = sender.get("/ledger/export").text();
        String recipients = police.caller().get("/ledger/export").text();
        String strangers = gateway.as(WIGAN).get("/ledger/export").text();

        assertThat(own).contains(submission.toString(), envelope.toString());
        assertThat(recipients).contains(envelope.toString()).doesNotContain(submission.toString());
        assertThat(strangers).doesNotContain(submission.toString(), envelope.toString());
        for (String export : List.of(own, recipients, strangers)) {
            assertThat(Ledgers.verifier(gateway)
                            .verify(new ByteArrayInputStream(export.getBytes(StandardCharsets.UTF_8))))
                    .isInstanceOf(Verdict.Verified.class);
        }
    }

    @Test
    void proofWhenAskedBySomebodyElseThenThereIsNothing() {
        UUID submission = sender.submit(TestDocuments.placement()).id();
        UUID envelope = deliver(submission);
        ApiCaller stranger = gateway.as(WIGAN);
        String nothing =
                stranger.get("/ledger/entries/" + UUID.randomUUID() + "/proof").text();

        assertThat(stranger.get("/ledger/entries/" + submission + "/proof").text())
                .isEqualTo(nothing);
        assertThat(stranger.get("/ledger/entries/" + envelope + "/proof").text())
                .isEqualTo(nothing);
        assertThat(police.caller()
                        .get("/ledger/entries/" + submission + "/proof")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void checkpointWhenLedgerHasGrownThenComesWithAProofOfGrowth() {
        CheckpointVerifier verifier = new CheckpointVerifier(Ledgers.key(gateway));
        JsonNode before = sender.get("/ledger/checkpoint").json();
        Checkpoint first =
                verifier.verify(before.path("checkpoint").asString()).accepted().orElseThrow();
        sender.submit(TestDocuments.placement()).id();
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        sender.get("/ledger/checkpoint").json().path("size").asLong() > first.size());

        JsonNode after = sender.get("/ledger/checkpoint?from=" + first.size()).json();

        Checkpoint second =
                verifier.verify(after.path("checkpoint").asString()).accepted().orElseThrow();
        List<Hash> path = after.path("consistency")
                .valueStream()
                .map(hash -> Hash.parse(hash.asString()).orElseThrow())
                .toList();
        assertThat(new ConsistencyProof(first.size(), second.size(), path).verify(first.root(), second.root()))
                .isTrue();
        assertThat(sender.get("/ledger/checkpoint?from=-1").status()).isEqualTo(400);
        assertThat(sender.get("/ledger/checkpoint?from=99999999").status()).isEqualTo(400);
    }

    private UUID deliver(UUID submission) {
        UUID envelope = police.awaitEnvelope(sender, submission);
        Opened opened = police.open(police.fetch(envelope).body());
        assertThat(police.sendReceipt(envelope, police.receiptFor(opened)).status())
                .isEqualTo(204);
        return envelope;
    }

    /** Waits until the proofs show an act of this kind; gives all kinds that are proven. */
    private List<String> awaitKinds(ApiCaller caller, UUID id, String kind) {
        return await().atMost(Duration.ofSeconds(60)).until(() -> kinds(caller, id), kinds -> kinds.contains(kind));
    }

    private List<String> kinds(ApiCaller caller, UUID id) throws IOException {
        Reply reply = caller.get("/ledger/entries/" + id + "/proof");
        if (reply.status() != 200) {
            return List.of();
        }
        Verdict verdict = Ledgers.verifier(gateway).verify(new ByteArrayInputStream(reply.body()));
        assertThat(verdict).isInstanceOf(Verdict.Verified.class);
        return ((Verdict.Verified) verdict)
                .proven().stream().map(Verdict.Proven::kind).distinct().toList();
    }

    private ByteArrayInputStream export() {
        return new ByteArrayInputStream(sender.get("/ledger/export").body());
    }
}
