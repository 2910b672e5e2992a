// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postern.app.evidence.EntryProofs;
import org.postern.app.replay.ReplayDesk;
import org.postern.app.replay.ReplayStart;
import org.postern.app.storage.GovernanceKey;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.KnownCertificate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    /** A token speaks for the agency: its program is recorded for certain, and the person as the agency's word. */
    @Test
    void replayWhenAProgramAsksThenTheLedgerNamesItsKeyAndWhomTheAgencyNames() {
        String certificate = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of()
                        .parseHex(gateway.pki()
                                .of(pair.authority(), CertificateUse.CLIENT)
                                .certificate()
                                .sha256()));
        byte[] draft = pair.file(7, "Children who go missing", "Children who go missing, as a program tries it");

        assertThat(post(pair.authorityCaller(), body(draft, ", \"askedBy\": \"asha.rowe@kent.example\""))
                        .status())
                .isEqualTo(200);
        assertThat(statementsOf(draft)).singleElement().satisfies(said -> {
            assertThat(said.path("by").asString()).isEqualTo(pair.authority());
            assertThat(said.path("via").asString()).isEqualTo("api");
            assertThat(said.path("client").asString()).isEqualTo(pair.authority());
            assertThat(said.path("clientKey").asString()).isEqualTo(certificate);
            assertThat(said.path("askedBy").asString()).isEqualTo("asha.rowe@kent.example");
            assertThat(said.has("person")).isFalse();
        });
        assertThat(replay(pair.authorityCaller(), draft).status()).isEqualTo(200);
        assertThat(statementsOf(draft))
                .hasSize(2)
                .anySatisfy(said -> assertThat(said.has("askedBy")).isFalse());
        assertThat(post(pair.authorityCaller(), body(draft, ", \"askedBy\": \"a\\nb\""))
                        .code())
                .isEqualTo("PST-6420");
    }

    @Test
    void replayWhenALeadAsksInTheConsoleThenTheLedgerNamesTheLead() {
        byte[] draft = pair.file(8, "Children who go missing", "Children who go missing, as a lead tries it");
        ReplayDesk desk = gateway.bean(ReplayDesk.class);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> desk.start(TestLeads.lead(pair.authority()), draft, today.minusDays(7), today)
                        instanceof ReplayStart.Started);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(statementsOf(draft))
                        .singleElement()
                        .satisfies(said -> {
                            assertThat(said.path("via").asString()).isEqualTo("console");
                            assertThat(said.path("person").asString())
                                    .isEqualTo(TestLeads.lead(pair.authority()).id());
                            assertThat(said.has("client")).isFalse();
                        }));
    }

    @Test
    void replayWhenTheDraftAsksWhoAChildIsThenRefusedWithItsLine() {
        byte[] draft = pair.file(2, SENT, "when: document.child.name.family == 'Replay-Onlychild'\n    " + DRAFT);

        Reply refused = replay(pair.authorityCaller(), draft);

        assertThat(refused.code()).isEqualTo("PST-6421");
        assertThat(refused.json().path("issues").valueStream()).anySatisfy(issue -> {
            assertThat(issue.path("code").asString()).isEqualTo("PST-2027");
            assertThat(issue.path("pointer").asString()).matches("protocol\\.yaml:[0-9]+");
        });
        assertThat(refused.text()).doesNotContain("Onlychild");
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
        return post(caller, body(draft, ""));
    }

    private String body(byte[] draft, String more) {
        return "{\"protocol\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"%s}"
                .formatted(Base64.getEncoder().encodeToString(draft), today.minusDays(7), today, more);
    }

    /** What the ledger holds about replays of a draft. */
    private List<JsonNode> statementsOf(byte[] draft) {
        String sha256 = KnownCertificate.sha256(draft);
        return gateway
                .jdbc()
                .sql("select subject from ledger_leaf where kind = 'protocol-replayed'")
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(subject ->
                        gateway
                                .bean(EntryProofs.class)
                                .about(
                                        subject,
                                        gateway.bean(GovernanceKey.class).key())
                                .stream())
                .map(entry -> JsonMapper.shared()
                        .readTree(entry.opening().orElseThrow().statement()))
                .filter(said -> said.path("sha256").asString().equals(sha256))
                .toList();
    }

    private static Reply post(ApiCaller caller, String body) {
        return caller.post("/protocols/replay", "application/json", body.getBytes(StandardCharsets.UTF_8));
    }
}
