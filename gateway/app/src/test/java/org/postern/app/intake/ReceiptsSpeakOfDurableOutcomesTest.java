// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.app.testing.TestAgencies.FOSTERING;
import static org.postern.app.testing.TestAgencies.THURROCK;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;

/** Idempotency, for ever, per agency, type and key (design section 4, promise 9). */
class ReceiptsSpeakOfDurableOutcomesTest {

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller sender = gateway.as(FOSTERING);
    private final String key = "key-" + UUID.randomUUID();

    @Test
    void submitWhenKeyAndContentAreRepeatedThenTheFirstAnswerComesAgain() {
        TestDocuments document = TestDocuments.placement();
        Reply first = sender.submit(document, key);

        Reply second = sender.submit(document, key);

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(first.header("Postern-Repeated")).isEqualTo("false");
        assertThat(second.header("Postern-Repeated")).isEqualTo("true");
        assertThat(submissions(document)).isEqualTo(1);
    }

    @Test
    void submitWhenKeyComesWithOtherContentThenConflicts() {
        UUID first = sender.submit(TestDocuments.placement(), key).id();

        Reply second = sender.submit(TestDocuments.placement(), key);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("PST-6202");
        assertThat(second.json().path("detail").asString()).contains(first.toString());
    }

    @Test
    void submitWhenManyComeAtOnceWithOneKeyThenOneIsTakenAndTheOthersWaitForItsAnswer() throws Exception {
        TestDocuments document = TestDocuments.placement();

        List<Reply> replies = atOnce(8, () -> sender.submit(document, key));

        assertThat(replies).extracting(Reply::status).containsOnly(202);
        assertThat(replies).extracting(Reply::json).containsOnly(replies.get(0).json());
        assertThat(replies)
                .filteredOn(reply -> reply.header("Postern-Repeated").equals("false"))
                .hasSize(1);
        assertThat(submissions(document)).isEqualTo(1);
    }

    @Test
    void submitWhenManyComeAtOnceWithOneVersionUnderDifferentKeysThenOneIsTaken() throws Exception {
        TestDocuments document = TestDocuments.placement();

        List<Reply> replies = atOnce(6, () -> sender.submit(document));

        assertThat(replies).filteredOn(reply -> reply.status() == 202).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 409)
                .hasSize(5)
                .allSatisfy(reply -> assertThat(reply.code()).isEqualTo("PST-6221"));
        assertThat(submissions(document)).isEqualTo(1);
    }

    @Test
    void submitWhenFirstTryFailedThenTheFailureIsNotRemembered() {
        TestDocuments document = TestDocuments.placement();
        Reply refused = sender.submit(document.with("{\"/event\": \"no-such-event\"}"), key);

        Reply accepted = sender.submit(document, key);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.header("Postern-Repeated")).isEqualTo("false");
    }

    @Test
    void submitWhenSameVersionComesUnderAnotherKeyThenConflicts() {
        TestDocuments document = TestDocuments.placement();
        UUID first = sender.submit(document).id();

        Reply second = sender.submit(document);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("PST-6221");
        assertThat(second.json().path("detail").asString()).contains(first.toString());
    }

    @Test
    void submitWhenConflictingKeyIsUsedForTheNextVersionThenItIsFree() {
        TestDocuments document = TestDocuments.placement();
        sender.submit(document).id();
        sender.submit(document, key);

        assertThat(sender.submit(document.nextVersion(), key).status()).isEqualTo(202);
    }

    @Test
    void submitWhenAnotherAgencyUsesTheSameKeyThenBothAreTaken() {
        UUID first = sender.submit(TestDocuments.placement(), key).id();

        UUID second = gateway.as(THURROCK).submit(TestDocuments.risk(), key).id();

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void submitWhenKeyIsMissingOrNotUsableThenIsRefused() {
        TestDocuments document = TestDocuments.placement();
        String path = "/documents/" + document.type().id();

        assertThat(sender.post(path, "application/json", document.bytes()).code())
                .isEqualTo("PST-6201");
        for (String unusable : List.of(" ", "k".repeat(201))) {
            assertThat(sender.submit(document, unusable).code()).isEqualTo("PST-6201");
        }
    }

    private static List<Reply> atOnce(int callers, Callable<Reply> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            CountDownLatch ready = new CountDownLatch(callers);
            List<Future<Reply>> futures = Stream.generate(() -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return call.call();
                    }))
                    .limit(callers)
                    .toList();
            List<Reply> replies = new java.util.ArrayList<>();
            for (Future<Reply> future : futures) {
                replies.add(future.get());
            }
            return replies;
        } finally {
            threads.shutdownNow();
        }
    }

    private long submissions(TestDocuments document) {
        byte[] reference = gateway.bean(DocumentFacts.class)
                .documentRef(
                        FOSTERING,
                        new org.postern.document.Document(
                                document.type(), (tools.jackson.databind.node.ObjectNode) document.at("")));
        return gateway.jdbc()
                .sql("select count(*) from submission where document_ref = :reference")
                .param("reference", reference)
                .query(Long.class)
                .single();
    }
}
