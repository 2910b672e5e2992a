// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postern.agent.deliver.TestDisclosures.FORCE;
import static org.postern.agent.deliver.TestDisclosures.UNIT;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agent.TestKeys;
import org.postern.agent.TestPort;
import org.postern.agent.deliver.TestDisclosures;
import org.postern.agent.deliver.TestMailbox;
import org.postern.agent.run.TestAgent;
import org.postern.agent.source.InProcess;
import org.postern.envelope.SealedEnvelope;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;

/** The process of an agent is killed while a gateway pushes; the gateway goes on trying, as gateways do. */
class KilledPushTest {

    private static final int ENVELOPES = 8;
    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private final TestKeys keys = new TestKeys();
    private final TestPusher gateway = new TestPusher(keys, Party.gateway("test-gateway"));

    @Test
    void pushWhenTheAgentIsKilledAgainAndAgainThenEachEnvelopeArrivesOnceWithOneReceipt() throws Exception {
        OwnKey own = keys.issue(Party.agency(FORCE), CertificateUse.DECRYPT);
        keys.write(folder, FORCE).writeAgency(FORCE, CertificateUse.DECRYPT, own);
        PushFiles.write(folder.resolve("push.pem"), keys.server());
        int port = TestPort.free();
        Random random = new Random(11);
        try (TestMailbox mailbox = new TestMailbox(keys);
                TestAgent agent = TestAgent.at(folder)) {
            Files.writeString(
                    folder.resolve("agent.yaml"),
                    PushFiles.yaml(
                            mailbox.url(), FORCE, "  pem: pki/agencies/" + FORCE, port, "/envelopes", "test-gateway"));
            List<SealedEnvelope> sealed = IntStream.range(0, ENVELOPES)
                    .mapToObj(i -> mailbox.seal(
                            FORCE,
                            UNIT,
                            own.certificate().certificate(),
                            TestDisclosures.interview(),
                            TestDisclosures.manifest()))
                    .toList();
            agent.start();
            int kills = 0;
            for (SealedEnvelope envelope : sealed) {
                byte[] receipt = pushUntilTaken(agent, port, envelope);
                if (random.nextBoolean()) {
                    agent.kill();
                    kills++;
                    agent.start();
                }
                assertThat(mailbox.accepts(receipt, envelope)).as(agent.log()).isTrue();
                assertThat(pushUntilTaken(agent, port, envelope)).isEqualTo(receipt);
            }
            int surelySaid = ENVELOPES - kills;
            await().atMost(LONG)
                    .until(() -> whole(folder.resolve("desk")) == 2 * ENVELOPES && handedOver(agent) >= surelySaid);

            assertThat(agent.log()).doesNotContain("Rothwell");
            assertThat(handedOver(agent))
                    .as("once each; a kill may come between handing over and saying so")
                    .isLessThanOrEqualTo(ENVELOPES);
        }
    }

    private byte[] pushUntilTaken(TestAgent agent, int port, SealedEnvelope envelope) {
        return await().atMost(LONG)
                .until(() -> push(port, envelope), answer -> answer.isPresent() || !agent.isAlive())
                .orElseThrow();
    }

    private Optional<byte[]> push(int port, SealedEnvelope envelope) {
        try {
            HttpResponse<byte[]> answer =
                    gateway.push(port, "/envelopes", envelope.sent().envelopeId(), envelope.bytes());
            return Optional.of(answer).filter(one -> one.statusCode() == 200).map(HttpResponse::body);
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    private static int handedOver(TestAgent agent) throws IOException {
        return agent.log().split("one envelope handed over", -1).length - 1;
    }

    private static long whole(Path desk) throws IOException {
        return InProcess.files(desk).stream()
                .filter(name -> name.matches(".*\\.(json|pdf)"))
                .count();
    }
}
