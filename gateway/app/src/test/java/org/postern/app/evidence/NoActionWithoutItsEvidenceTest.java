// SPDX-License-Identifier: Apache-2.0
package org.postern.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.app.testing.TestAgencies.ESSEX_POLICE;
import static org.postern.app.testing.TestAgencies.FOSTERING;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestClock;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where the leaf cannot be written, the act does not happen (design section 4, promise 4; also promise 2). */
class NoActionWithoutItsEvidenceTest {

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller sender = gateway.as(FOSTERING);
    private final Mailbox police = gateway.mailbox(ESSEX_POLICE);

    @Test
    void submitWhenLeafCannotBeWrittenThenNothingIsTakenInAndTheKeyStaysFree() throws Exception {
        TestDocuments document = TestDocuments.placement();
        String key = UUID.randomUUID().toString();
        long before = rows("submission");

        withoutLeavesOf("decision", () -> {
            Reply refused = sender.submit(document, key);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("PST-6230");
            assertThat(refused.text()).contains("record").doesNotContain("leaf refused");
        });

        assertThat(rows("submission")).isEqualTo(before);
        assertThat(sender.submit(document, key).status()).isEqualTo(202);
    }

    @Test
    void fetchWhenLeafCannotBeWrittenThenNothingIsHandedOver() throws Exception {
        UUID submission = sender.submit(TestDocuments.placement()).id();
        UUID envelope = police.awaitEnvelope(sender, submission);

        withoutLeavesOf(
                "handed-over", () -> assertThat(police.fetch(envelope).status()).isEqualTo(503));

        assertThat(police.state(sender, submission)).isEqualTo("SEALED");
        assertThat(police.fetch(envelope).status()).isEqualTo(200);
    }

    @Test
    void receiptWhenLeafCannotBeWrittenThenIsNotTakenAndCanBeSentAgain() throws Exception {
        UUID submission = sender.submit(TestDocuments.placement()).id();
        UUID envelope = police.awaitEnvelope(sender, submission);
        byte[] receipt = police.receiptFor(police.open(police.fetch(envelope).body()));

        withoutLeavesOf(
                "receipt",
                () -> assertThat(police.sendReceipt(envelope, receipt).status()).isEqualTo(503));

        assertThat(police.state(sender, submission)).isEqualTo("HANDED_OVER");
        assertThat(police.sendReceipt(envelope, receipt).status()).isEqualTo(204);
        assertThat(police.state(sender, submission)).isEqualTo("DELIVERED");
    }

    @Test
    void sealWhenLeafCannotBeWrittenThenIsDoneLaterAndOnce() throws Exception {
        UUID[] submission = new UUID[1];
        withoutLeavesOf("envelope-sealed", () -> {
            submission[0] = sender.submit(TestDocuments.placement()).id();
            assertThat(police.state(sender, submission[0])).isEqualTo("QUEUED");
        });

        police.awaitState(sender, submission[0], "SEALED");
    }

    private void withoutLeavesOf(String kind, TestClock.Act act) throws Exception {
        JdbcTemplate jdbc = gateway.bean(JdbcTemplate.class);
        jdbc.execute("create function refuse_leaf() returns trigger language plpgsql as"
                + " 'begin raise exception ''leaf refused''; end'");
        jdbc.execute("create trigger refuse before insert on ledger_leaf for each row when (new.kind = '" + kind
                + "') execute function refuse_leaf()");
        try {
            act.run();
        } finally {
            jdbc.execute("drop trigger refuse on ledger_leaf");
            jdbc.execute("drop function refuse_leaf");
        }
    }

    private long rows(String table) {
        return gateway.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
