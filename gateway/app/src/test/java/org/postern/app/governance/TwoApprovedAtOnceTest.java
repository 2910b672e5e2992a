// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestGateway;
import org.springframework.transaction.support.TransactionTemplate;

/** Two agreements about one flow get their last signature at one moment: exactly one comes into force, and it is followed. */
class TwoApprovedAtOnceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SIGNED = "application/pkcs7-mime";

    private final TestGateway gateway = TestGateway.shared();

    @Test
    void approveWhenAnotherForTheSameFlowIsApprovedAtOnceThenOneIsInForceAndTheOtherSaysWhatToDo() {
        TestPartnership pair = new TestPartnership(gateway, "la-plymouth", "police-devon-and-cornwall", "Plymouth");
        List<byte[]> files = List.of(pair.file(1), pair.file(1, "protocol: " + pair.id(), "protocol: " + other(pair)));
        files.forEach(file -> pair.propose(pair.authorityCaller(), file));
        assertThat(List.of(
                        approve(pair, pair.authority(), pair.id(), files.get(0)).status(),
                        approve(pair, pair.authority(), other(pair), files.get(1))
                                .status()))
                .containsExactly(201, 201);

        List<Reply> replies = atOnce(pair, files);

        assertThat(replies.stream().map(Reply::status)).containsExactlyInAnyOrder(201, 409);
        int lost = replies.get(0).status() == 409 ? 0 : 1;
        assertThat(replies.get(lost).code()).isEqualTo("PST-6415");
        assertThat(replies.get(lost).json().path("detail").asString()).contains("was not taken", "withdrawn");
        assertThat(replies.get(lost).json().at("/issues/0/code").asString()).isEqualTo("PST-2050");
        assertThat(state(pair, List.of(pair.id(), other(pair)).get(1 - lost))).isEqualTo("IN_FORCE");
        assertThat(state(pair, List.of(pair.id(), other(pair)).get(lost))).isEqualTo("PROPOSED");
        await().atMost(PATIENCE)
                .until(() -> pair.authorityCaller()
                        .preview(pair.interview())
                        .recipient(pair.force())
                        .path("outcome")
                        .asString()
                        .equals("sent-reduced"));
    }

    @Test
    void approveWhenAnotherIsApprovedForLaterThenRefusedAlthoughThatIsNotInForceYet() {
        TestPartnership pair = new TestPartnership(gateway, "la-swindon", "police-wiltshire", "Swindon");
        LocalDate later = StoredProtocols.today(gateway.clock()).plusDays(40);
        byte[] now = pair.file(
                1,
                "takes: [rhi-summary]",
                "takes: [risk-assessment]",
                "documents: [rhi-summary]",
                "documents: [risk-assessment]",
                "[\"reasons[].code\"]",
                "[overallLevel]");
        byte[] coming = pair.file(2, "inForceFrom: 2026-04-01", "inForceFrom: " + later);
        byte[] rival = pair.file(1, "protocol: " + pair.id(), "protocol: " + other(pair));
        pair.agreeWithoutCase(1, now);
        pair.agreeWithoutCase(2, coming);
        assertThat(pair.propose(pair.authorityCaller(), rival).status()).isEqualTo(201);
        assertThat(approve(pair, pair.authority(), other(pair), rival).status()).isEqualTo(201);

        Reply last = approve(pair, pair.force(), other(pair), rival);

        assertThat(last.code()).as(last.text()).isEqualTo("PST-6415");
        assertThat(pair.withdraw(pair.forceCaller(), 2).status()).isEqualTo(201);
        assertThat(approve(pair, pair.force(), other(pair), rival).status()).isEqualTo(201);
    }

    /** Both have passed every check and wait for each other before either is let through. */
    private List<Reply> atOnce(TestPartnership pair, List<byte[]> files) {
        VersionStore versions = gateway.bean(VersionStore.class);
        List<CompletableFuture<Reply>> both = gateway.bean(TransactionTemplate.class)
                .execute(status -> {
                    versions.lockLastApprovals();
                    List<CompletableFuture<Reply>> asked = List.of(
                            CompletableFuture.supplyAsync(() -> approve(pair, pair.force(), pair.id(), files.get(0))),
                            CompletableFuture.supplyAsync(
                                    () -> approve(pair, pair.force(), other(pair), files.get(1))));
                    await().atMost(PATIENCE).until(() -> waiting() >= 2);
                    return asked;
                });
        return both.stream().map(CompletableFuture::join).toList();
    }

    private long waiting() {
        return gateway.jdbc()
                .sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                .query(Long.class)
                .single();
    }

    private Reply approve(TestPartnership pair, String agency, String protocol, byte[] file) {
        ApiCaller caller = gateway.as(agency);
        return caller.post("/protocols/" + protocol + "/versions/1/approvals", SIGNED, pair.signature(agency, file));
    }

    private String state(TestPartnership pair, String protocol) {
        return pair.forceCaller()
                .get("/protocols/" + protocol + "/versions/1")
                .json()
                .path("state")
                .asString();
    }

    private static String other(TestPartnership pair) {
        return pair.id() + "-as-well";
    }
}
