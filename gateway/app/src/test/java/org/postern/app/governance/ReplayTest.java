// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import tools.jackson.databind.JsonNode;

/** What a draft would have done with what was sent: numbers about one's own documents, and no value. */
class ReplayTest {

    private static final String SENT = "fields: [\"reasons[].code\"]\n    do: share";
    private static final String DRAFT = "fields: [\"places[].type\"]\n    do: share";

    private final TestGateway gateway = TestGateway.shared();
    private final TestPartnership pair =
            new TestPartnership(gateway, "la-leicestershire", "police-leicestershire", "Blaby");
    private final LocalDate today = StoredProtocols.today(gateway.clock());

    @Test
    void replayWhenDraftSharesOtherFieldsThenCountsThemAndTheChildren() {
        pair.agree(1, pair.file(1));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> pair.authorityCaller()
                        .preview(pair.interview())
                        .recipient(pair.force())
                        .path("outcome")
                        .asString()
                        .equals("sent-reduced"));
        send(pair.interview());
        send(pair.interview());
        send(pair.interview().with("{\"/child/name/family\": \"Replay-Secondchild\"}"));
        byte[] draft = pair.file(2, SENT, DRAFT, "inForceFrom: 2026-04-01", "inForceFrom: " + today.plusDays(30));

        JsonNode answer = replay(pair.authorityCaller(), draft).json();

        assertThat(answer.path("documents").asInt()).isEqualTo(3);
        JsonNode force = answer.path("recipients").get(0);
        assertThat(force.path("recipient").asString()).isEqualTo("police-leicestershire");
        assertThat(force.path("newlySent").toString()).isEqualTo("{\"fields\":6,\"children\":2}");
        assertThat(force.path("newlyWithheld").toString()).isEqualTo("{\"fields\":3,\"children\":2}");
        assertThat(force.path("otherwiseReduced").path("fields").asInt()).isZero();
        assertThat(force.path("fields")
                        .valueStream()
                        .map(field -> field.path("path").asString()))
                .containsExactly("places[].type", "reasons[].code");
        assertThat(answer.toString()).doesNotContain("Mirza", "Secondchild", "shopping-centre", "push-bullying");
        assertThat(gateway.jdbc()
                        .sql("select count(*) from ledger_leaf where kind = 'protocol-replayed'")
                        .query(Long.class)
                        .single())
                .isPositive();

        JsonNode same = replay(pair.authorityCaller(), pair.file(1)).json();
        assertThat(same.path("documents").asInt()).isEqualTo(3);
        assertThat(same.path("recipients")).isEmpty();
        assertThat(replay(pair.forceCaller(), draft).json().path("documents").asInt())
                .isZero();
    }

    /** The controller holds the document: a number is as exact as the question about its own rule needs, but no value. */
    @Test
    void replayWhenOneChildIsConcernedThenTheControllerReadsOneAndNothingOfIt() {
        TestPartnership one = new TestPartnership(gateway, "la-derby", "police-derbyshire", "Derby");
        one.agree(1, one.file(1));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> one.authorityCaller()
                        .preview(one.interview())
                        .recipient(one.force())
                        .path("outcome")
                        .asString()
                        .equals("sent-reduced"));
        assertThat(one.authorityCaller()
                        .submit(one.interview().with("{\"/child/name/family\": \"Replay-Onlychild\"}"))
                        .status())
                .isEqualTo(202);

        JsonNode answer =
                replay(one.authorityCaller(), one.file(2, SENT, DRAFT)).json();

        assertThat(answer.at("/recipients/0/newlySent").toString()).isEqualTo("{\"fields\":2,\"children\":1}");
        assertThat(answer.toString()).doesNotContain("Onlychild");
        assertThat(replay(one.forceCaller(), one.file(2, SENT, DRAFT)).json().path("recipients"))
                .isEmpty();
    }

    @Test
    void replayWhenAskedByNoPartyOrWrongThenRefused() {
        assertThat(replay(gateway.as("la-wigan"), pair.file(2)).code()).isEqualTo("PST-6411");
        assertThat(replay(pair.authorityCaller(), "rules: []".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("PST-6421");
        assertThat(post(
                                pair.authorityCaller(),
                                "{\"protocol\": \"AA==\", \"from\": \"2026-02-01\", \"to\": \"2026-01-01\"}")
                        .code())
                .isEqualTo("PST-6420");
        assertThat(post(pair.authorityCaller(), "[").code()).isEqualTo("PST-6420");
    }

    private void send(TestDocuments document) {
        assertThat(pair.authorityCaller().submit(document).status()).isEqualTo(202);
    }

    private Reply replay(ApiCaller caller, byte[] draft) {
        return post(
                caller,
                "{\"protocol\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"}"
                        .formatted(Base64.getEncoder().encodeToString(draft), today.minusDays(7), today));
    }

    private static Reply post(ApiCaller caller, String body) {
        return caller.post("/protocols/replay", "application/json", body.getBytes(StandardCharsets.UTF_8));
    }
}
