// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postern.app.testing.TestAgencies.ESSEX_POLICE;
import static org.postern.app.testing.TestAgencies.FOSTERING;
import static org.postern.app.testing.TestAgencies.THURROCK_HEALTH;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.Alerts;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.PushReceiver;
import org.postern.app.testing.PushReceiver.Answer;
import org.postern.app.testing.PushReceiver.Pushed;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.envelope.pki.Party;

/** Pushing to a real server of the recipient's, over mutual TLS. */
class PushTest {

    private static final int PARKED_AFTER = 4;

    private final TestGateway gateway = TestGateway.shared();
    private final PushReceiver receiver = gateway.push();
    private final ApiCaller sender = gateway.as(FOSTERING);
    private final Mailbox health = gateway.mailbox(THURROCK_HEALTH);

    @Test
    void pushWhenAnsweredWithTheReceiptThenIsDelivered() throws Exception {
        receiver.answering(this::receipt, () -> {
            UUID submission = sender.submit(TestDocuments.placement()).id();
            health.awaitState(sender, submission, "DELIVERED");

            List<Pushed> pushes = pushes(submission);
            assertThat(pushes).hasSize(1);
            assertThat(pushes.get(0).path()).isEqualTo("/" + THURROCK_HEALTH);
            assertThat(pushes.get(0).mediaType()).isEqualTo("application/pkcs7-mime");
            assertThat(Party.of(pushes.get(0).client())).hasValue(Party.gateway("postern"));
        });
    }

    @Test
    void pushWhenReceiptIsPromisedThenIsDeliveredOnceItComes() {
        UUID submission = sender.submit(TestDocuments.placement()).id();
        health.awaitState(sender, submission, "HANDED_OVER");
        Pushed pushed = pushes(submission).get(0);

        assertThat(health.sendReceipt(pushed.envelope(), health.receiptFor(health.open(pushed.body())))
                        .status())
                .isEqualTo(204);

        assertThat(health.state(sender, submission)).isEqualTo("DELIVERED");
    }

    @Test
    void pushWhenAnswersAreFaultsThenIsTriedAgainWithTheSameBytesUntilItIsTaken() throws Exception {
        // By envelope: others may still be on their way from another test.
        Map<UUID, Integer> tries = new ConcurrentHashMap<>();
        Function<Pushed, Answer> thirdTimeLucky = pushed ->
                tries.merge(pushed.envelope(), 1, Integer::sum) < 3 ? new Answer(503, new byte[0]) : receipt(pushed);
        receiver.answering(thirdTimeLucky, () -> {
            UUID submission = sender.submit(TestDocuments.placement()).id();
            health.awaitState(sender, submission, "DELIVERED");

            assertThat(pushes(submission)).hasSize(3);
            assertThat(pushes(submission))
                    .extracting(Pushed::body)
                    .containsOnly(pushes(submission).get(0).body());
        });
    }

    @Test
    void pushWhenHopelessThenIsParkedTheSenderToldAndTheMailboxOpen() throws Exception {
        receiver.answering(pushed -> new Answer(500, new byte[0]), () -> {
            UUID submission = sender.submit(TestDocuments.placement()).id();
            health.awaitState(sender, submission, "PARKED");

            List<Pushed> pushes = pushes(submission);
            assertThat(pushes).hasSize(PARKED_AFTER);
            assertThat(Alerts.of(sender, submission, "PARKED").text())
                    .contains("PST-6052")
                    .contains("500");
            UUID envelope = pushes.get(0).envelope();
            assertThat(health.waiting()).contains(envelope);
            assertThat(health.fetch(envelope).body()).isEqualTo(pushes.get(0).body());
            assertThat(health.state(sender, submission)).isEqualTo("HANDED_OVER");
        });
    }

    @Test
    void pushWhenReceiptDoesNotMatchThenIsAProblem() throws Exception {
        receiver.answering(pushed -> new Answer(200, new byte[] {1, 2, 3}), () -> {
            UUID submission = sender.submit(TestDocuments.placement()).id();
            health.awaitState(sender, submission, "PROBLEM");

            assertThat(Alerts.of(sender, submission, "PROBLEM").text()).contains("PST-4002");
        });
    }

    /** Design section 4, promise 13. */
    @Test
    void oneRecipientNeverSlowsAnotherWhenItsServerHangsThenOthersAreServed() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        Mailbox police = gateway.mailbox(ESSEX_POLICE);
        receiver.answering(pushed -> hang(hanging), () -> {
            List<UUID> submissions = java.util.stream.Stream.generate(
                            () -> sender.submit(TestDocuments.placement()).id())
                    .limit(16)
                    .toList();
            try {
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> submissions.stream()
                                .allMatch(submission ->
                                        police.state(sender, submission).equals("SEALED")));
                assertThat(submissions)
                        .noneMatch(
                                submission -> health.state(sender, submission).equals("DELIVERED"));
            } finally {
                hanging.countDown();
            }
        });
    }

    private static Answer hang(CountDownLatch until) {
        try {
            return new Answer(until.await(60, TimeUnit.SECONDS) ? 503 : 500, new byte[0]);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(500, new byte[0]);
        }
    }

    private Answer receipt(Pushed pushed) {
        return new Answer(200, health.receiptFor(health.open(pushed.body())));
    }

    private List<Pushed> pushes(UUID submission) {
        return health.status(sender, submission)
                .flatMap(status -> Optional.ofNullable(status.path("envelope").asString(null)))
                .map(envelope -> receiver.pushesOf(UUID.fromString(envelope)))
                .orElse(List.of());
    }
}
