// SPDX-License-Identifier: Apache-2.0
package org.postern.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.ClearText;
import org.postern.app.testing.Ledgers;
import org.postern.app.testing.PushReceiver;
import org.postern.app.testing.TestPki;
import org.postern.ledger.export.LedgerVerifier;
import org.postern.ledger.export.Verdict;
import tools.jackson.databind.JsonNode;

/**
 * Nothing accepted is lost (design section 4, promise 2): the gateway's process is killed at random instants under load, in
 * half of the runs with its database, and started again on the same data folder. Runs with the profile {@code chaos}.
 */
@Tag("chaos")
class KilledGatewayTest {

    private static final int KILLS = Integer.getInteger("postern.chaos.kills", 20);
    private static final Duration LONGEST_TRAFFIC = Duration.ofSeconds(8);
    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration DRAIN_LIMIT = Duration.ofMinutes(8);

    private final long seed = Long.getLong("postern.chaos.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private int postmasters;
    private int whileStarting;

    @Test
    void nothingAcceptedIsLostWhenKilledAtRandomInstantsThenEachRecipientHasEachEnvelopeOnce() throws Exception {
        Path folder =
                Path.of("target", "gateways", "chaos-" + UUID.randomUUID()).toAbsolutePath();
        Files.createDirectories(folder);
        TestPki pki = TestPki.in(folder.resolve("pki"));
        PushReceiver push = PushReceiver.start(pki);
        GatewayProcess gateway = new GatewayProcess(folder, pki, push, settings());
        gateway.start();
        awaitReady(gateway);
        Traffic traffic = new Traffic(gateway, push, random);
        traffic.start();
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                awaitSomeTraffic(traffic);
                killAndRestart(gateway, kill % 2 == 1, kill % 5 == 4);
            }
            drain(traffic);
            assertThat(traffic.failures()).isEmpty();
            int envelopes = assertEveryEnvelopeArrivedOnce(traffic);
            long leaves = assertLedgerVerifies(gateway, traffic);
            gateway.stop();
            assertThat(new ClearText(Traffic.PLANTED).in(folder.resolve("data")))
                    .isEmpty();
            assertThat(new ClearText(Traffic.PLANTED).in(folder)).isEmpty();
            summarise(traffic, envelopes, leaves);
        } finally {
            traffic.stop();
            gateway.kill();
            gateway.killPostmaster();
        }
    }

    private static Map<String, String> settings() {
        return Map.of(
                "postern.security.requests-per-second", "2000",
                "postern.security.burst", "4000",
                "postern.ledger.max-merge-delay", "15m");
    }

    /** From none to many documents, but not for ever. */
    private void awaitSomeTraffic(Traffic traffic) {
        int enough = accepted(traffic) + random.nextInt(60);
        Instant latest = Instant.now().plus(LONGEST_TRAFFIC);
        await().forever()
                .pollInterval(Duration.ofMillis(10))
                .until(() -> accepted(traffic) >= enough || Instant.now().isAfter(latest));
    }

    private static int accepted(Traffic traffic) {
        return traffic.senders().stream()
                .mapToInt(sender -> sender.accepted().size())
                .sum();
    }

    private void killAndRestart(GatewayProcess gateway, boolean databaseToo, boolean beforeItIsReady) throws Exception {
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(400)).toNanos());
        boolean databaseFirst = random.nextBoolean();
        if (databaseToo && databaseFirst && gateway.killPostmaster()) {
            postmasters++;
        }
        gateway.kill();
        if (databaseToo && !databaseFirst && gateway.killPostmaster()) {
            postmasters++;
        }
        gateway.start();
        if (beforeItIsReady) {
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(6_000)).toNanos());
            whileStarting++;
            gateway.kill();
            gateway.start();
        }
        awaitReady(gateway);
    }

    private void awaitReady(GatewayProcess gateway) {
        await("ready again, seed " + seed).atMost(START_LIMIT).until(() -> {
            assertThat(gateway.isAlive())
                    .as("the gateway ended by itself, seed " + seed)
                    .isTrue();
            return gateway.isReady();
        });
    }

    /** No new documents; every answer is asked for until it is known, and everything is collected and receipted. */
    private void drain(Traffic traffic) {
        traffic.senders().forEach(Sender::makeNoMore);
        await("all answers known, seed " + seed)
                .atMost(DRAIN_LIMIT)
                .until(() -> traffic.senders().stream().allMatch(Sender::knowsEveryAnswer));
        for (Sender sender : traffic.senders()) {
            for (UUID submission : sender.accepted().keySet()) {
                await("all delivered, seed " + seed)
                        .atMost(DRAIN_LIMIT)
                        .until(() -> states(sender, submission).stream().allMatch("DELIVERED"::equals));
            }
        }
    }

    private static List<String> states(Sender sender, UUID submission) {
        return envelopes(sender, submission)
                .map(recipient -> recipient.path("state").asString())
                .toList();
    }

    private static java.util.stream.Stream<JsonNode> envelopes(Sender sender, UUID submission) {
        return sender.caller()
                .get("/submissions/" + submission)
                .json()
                .path("recipients")
                .valueStream()
                .filter(recipient -> recipient.path("envelope").isString());
    }

    /** By envelope id and, where the protocol shares it, by the sender's document id; nothing missing, nothing more. */
    private int assertEveryEnvelopeArrivedOnce(Traffic traffic) {
        Map<String, Set<UUID>> expected = new HashMap<>();
        for (Sender sender : traffic.senders()) {
            assertThat(new HashSet<>(sender.accepted().values()))
                    .hasSameSizeAs(sender.accepted().keySet());
            sender.accepted()
                    .forEach((submission, document) -> envelopes(sender, submission)
                            .forEach(recipient -> {
                                UUID envelope = UUID.fromString(
                                        recipient.path("envelope").asString());
                                String agency = recipient.path("agency").asString();
                                assertThat(expected.computeIfAbsent(agency, id -> new HashSet<>())
                                                .add(envelope))
                                        .isTrue();
                                assertThat(traffic.recipients()
                                                .get(agency)
                                                .kept()
                                                .get(envelope)
                                                .document())
                                        .isIn("", document);
                            }));
        }
        int envelopes = 0;
        for (Map.Entry<String, Recipient> recipient : traffic.recipients().entrySet()) {
            Map<UUID, Recipient.Kept> kept = recipient.getValue().kept();
            assertThat(kept.keySet())
                    .as("envelopes at " + recipient.getKey() + ", seed " + seed)
                    .isEqualTo(expected.get(recipient.getKey()));
            assertThat(kept.values().stream()
                            .filter(envelope -> !envelope.document().isEmpty())
                            .map(envelope -> envelope.document() + " for " + envelope.unit()))
                    .doesNotHaveDuplicates();
            envelopes += kept.size();
        }
        return envelopes;
    }

    private static long assertLedgerVerifies(GatewayProcess gateway, Traffic traffic) throws Exception {
        Sender any = traffic.senders().get(0);
        List<String> promises = new ArrayList<>(traffic.senders().stream()
                .flatMap(sender -> sender.promises().stream())
                .toList());
        LedgerVerifier verifier = Ledgers.verifier(gateway).holding(promises);
        Verdict verdict = await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> verifier.verify(new ByteArrayInputStream(
                                any.caller().get("/ledger/export").body())),
                        judged -> !(judged instanceof Verdict.Verified verified)
                                || verified.notices().isEmpty());
        assertThat(verdict).isInstanceOf(Verdict.Verified.class);
        return ((Verdict.Verified) verdict).newest().size();
    }

    private void summarise(Traffic traffic, int envelopes, long leaves) {
        int documents = accepted(traffic);
        int repeats = traffic.senders().stream().mapToInt(Sender::repeats).sum();
        int again = traffic.recipients().values().stream()
                .mapToInt(Recipient::cameAgain)
                .sum();
        System.err.printf(
                "chaos: %d kills (%d with the database, %d more while starting), %d documents accepted (%d answers came by a"
                        + " repeat), %d envelopes at %d recipients (%d came again, alike), %d ledger entries verified, %d"
                        + " promises kept, nothing in clear; seed %d%n",
                KILLS + whileStarting,
                postmasters,
                whileStarting,
                documents,
                repeats,
                envelopes,
                traffic.recipients().size(),
                again,
                leaves,
                documents,
                seed);
    }
}
