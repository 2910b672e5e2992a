// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.Alerts;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestGateway;
import org.postern.envelope.GatewayStatement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a file to force and out of it again, over the API, with real decisions in between. */
class LifeOfAProtocolTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestGateway gateway = TestGateway.shared();

    @Test
    void approveWhenBothSidesHaveSignedThenDocumentsAreDecidedByItAndEveryStepIsOnRecord() throws Exception {
        TestPartnership kent = new TestPartnership(gateway, "la-kent", "police-kent", "Ashford");
        byte[] file = kent.file(1);
        assertThat(outcome(kent)).isEqualTo("refused");

        Reply proposed = kent.propose(kent.authorityCaller(), file);
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        assertThat(proposed.json().path("state").asString()).isEqualTo("PROPOSED");
        assertThat(proposed.json().path("waitingFor").asString()).contains("la-kent", "police-kent");
        assertThat(texts(proposed.json().at("/findings/notCovered/rules"))).isEmpty();
        assertThat(texts(proposed.json().at("/findings/passedCases"))).containsExactly("cases/who.yaml");
        assertThat(kent.approve(kent.authorityCaller(), 1, file)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("PROPOSED");
        assertThat(outcome(kent)).isEqualTo("refused");

        Reply approved = kent.approve(kent.forceCaller(), 1, file);
        assertThat(approved.json().path("state").asString()).isEqualTo("IN_FORCE");
        await().atMost(PATIENCE).until(() -> outcome(kent).equals("sent-reduced"));

        JsonNode version = kent.get(kent.forceCaller(), 1).json();
        assertThat(version.path("file").binaryValue()).isEqualTo(file);
        assertThat(version.path("decides").asBoolean()).isTrue();
        assertThat(version.path("steps")
                        .valueStream()
                        .map(step -> step.path("state").asString()))
                .containsExactly("DRAFT", "CHECKED", "PROPOSED", "APPROVED", "IN_FORCE");
        byte[] statement = GatewayStatement.verify(
                        version.path("record").binaryValue(), gateway.pki().check(), Instant.now())
                .orElseThrow();
        assertThat(JsonMapper.shared().readTree(statement).path("sha256").asString())
                .isEqualTo(version.path("sha256").asString());
        assertThat(leaves(version.path("id").asString()))
                .containsExactly(
                        "protocol-drafted",
                        "protocol-checked",
                        "protocol-proposed",
                        "protocol-signed",
                        "protocol-signed",
                        "protocol-approved",
                        "protocol-in-force");
        await().atMost(PATIENCE)
                .until(() -> kent.forceCaller()
                                .get("/ledger/entries/" + version.path("id").asString() + "/proof")
                                .status()
                        == 200);
        assertThat(told(kent.forceCaller())).anyMatch(text -> text.contains("is in force"));
    }

    @Test
    void approveWhenANewVersionTakesThePlaceThenNewDocumentsGoByItAndOldDeliveriesStillGo() {
        TestPartnership surrey = new TestPartnership(gateway, "la-surrey", "police-surrey", "Elmbridge");
        Mailbox force = gateway.mailbox("police-surrey");
        surrey.agree(1, surrey.file(1));
        await().atMost(PATIENCE).until(() -> outcome(surrey).equals("sent-reduced"));
        UUID old = surrey.authorityCaller().submit(surrey.interview()).id();
        UUID envelope = force.awaitEnvelope(surrey.authorityCaller(), old);

        surrey.agree(
                2,
                surrey.file(
                        2,
                        "fields: [\"reasons[].code\"]\n    do: share",
                        "fields: [\"reasons[].code\"]\n    do: withhold"));

        assertThat(surrey.get(surrey.forceCaller(), 1).json().path("state").asString())
                .isEqualTo("SUPERSEDED");
        await().atMost(PATIENCE).until(() -> !disclosed(surrey).has("reasons"));
        assertThat(force.open(force.fetch(envelope).body()).disclosure().has("reasons"))
                .isTrue();
        UUID fresh = surrey.authorityCaller().submit(surrey.interview()).id();
        var opened = force.collect(surrey.authorityCaller(), fresh);
        assertThat(opened.header().protocolVersion()).isEqualTo("surrey-missing/2");
        assertThat(opened.disclosure().has("reasons")).isFalse();
    }

    @Test
    void withdrawWhenOnePartyDoesThenNothingGoesAndWhatWaitsIsHeldAndTold() {
        TestPartnership suffolk = new TestPartnership(gateway, "la-suffolk", "police-suffolk", "Ipswich");
        Mailbox force = gateway.mailbox("police-suffolk");
        suffolk.agree(1, suffolk.file(1));
        await().atMost(PATIENCE).until(() -> outcome(suffolk).equals("sent-reduced"));
        UUID waiting = suffolk.authorityCaller().submit(suffolk.interview()).id();
        UUID envelope = force.awaitEnvelope(suffolk.authorityCaller(), waiting);

        Reply withdrawn = suffolk.withdraw(suffolk.forceCaller(), 1);

        assertThat(withdrawn.json().path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.json().path("steps").get(5).path("reason").asString())
                .contains("gap");
        await().atMost(PATIENCE).until(() -> outcome(suffolk).equals("refused"));
        assertThat(suffolk.authorityCaller()
                        .preview(suffolk.interview())
                        .recipient("police-suffolk")
                        .path("reason")
                        .asString())
                .contains("withdrawn");
        assertThat(force.fetch(envelope).status()).isEqualTo(404);
        assertThat(Alerts.of(suffolk.authorityCaller(), waiting, "HELD").text()).contains("PST-6043");
        assertThat(told(suffolk.authorityCaller())).anyMatch(text -> text.contains("has withdrawn"));
        assertThat(gateway.jdbc()
                        .sql("select count(*) from protocol_step where position('gap'::bytea in reason) > 0")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void listWhenAFileDecidesThenItIsADraftThatDecidesAlsoWhileItIsProposed() throws IOException {
        ApiCaller wolverhampton = gateway.as("la-wolverhampton");
        byte[] file = Files.readAllBytes(Path.of("../../config/protocols/wolverhampton-west-midlands/protocol.yaml"));

        Reply proposed = wolverhampton.post(
                "/protocols", "application/json", JsonMapper.shared().writeValueAsBytes(Map.of("protocol", file)));

        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        assertThat(wolverhampton.get("/protocols").json().valueStream())
                .filteredOn(one -> one.path("protocol").asString().equals("wolverhampton-west-midlands"))
                .extracting(one -> one.path("state").asString() + " " + one.path("decides"))
                .containsExactly("DRAFT true", "PROPOSED false");
    }

    private static String outcome(TestPartnership pair) {
        return pair.authorityCaller()
                .preview(pair.interview())
                .recipient(pair.force())
                .path("outcome")
                .asString();
    }

    private static JsonNode disclosed(TestPartnership pair) {
        return pair.authorityCaller()
                .preview(pair.interview())
                .recipient(pair.force())
                .path("disclosure");
    }

    private List<String> leaves(String subject) {
        return gateway.jdbc()
                .sql("select kind from ledger_leaf where subject = :subject order by created_at")
                .param("subject", UUID.fromString(subject))
                .query(String.class)
                .list();
    }

    private static List<String> told(ApiCaller caller) {
        return caller.get("/alerts")
                .json()
                .valueStream()
                .map(alert -> alert.path("text").asString())
                .toList();
    }

    private static List<String> texts(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).toList();
    }
}
