// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.client.FakeApi.Answer;
import org.postern.client.FakeGateway;
import org.postern.client.TestPki;
import org.postern.client.files.SafeFiles;
import org.postern.client.identity.Identity;
import org.postern.envelope.pki.PkiFolder;
import tools.jackson.databind.JsonNode;

/** Commands that talk to a gateway: how they find it, and how they end. */
class ConnectedCommandsTest {

    private static final Object INTERVIEW = Run.example("rhi-summary/valid/declined-because-of-strangers.json");

    @TempDir
    private Path data;

    @TempDir
    private Path out;

    private final TestPki pki = new TestPki();
    private final Identity thurrock = pki.identity("la-thurrock");
    private final Identity essex = pki.identity("police-essex");
    private PkiFolder files;
    private FakeGateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = FakeGateway.start(pki);
        files = pki.write(data, thurrock, essex);
        Files.writeString(data.resolve("gateway.json"), "{\"url\":\"" + gateway.url() + "\",\"pid\":1}");
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void submitWhenDataFolderIsGivenThenAddressAndKeysAreFoundThere() {
        Run run = Run.of("submit", "--data", data, "--as", "la-thurrock", INTERVIEW);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("accepted as", "police-essex (missing-liaison)", "sent-reduced", "R-1");
    }

    @Test
    void submitWhenRepeatedThenFirstAnswerAndSaidSo() {
        Run first = Run.of("submit", "--json", "--data", data, "--as", "la-thurrock", INTERVIEW);
        Run second = Run.of("submit", "--json", "--data", data, "--as", "la-thurrock", INTERVIEW);

        JsonNode one = first.json().get(0);
        JsonNode two = second.json().get(0);
        assertThat(two.path("id")).isEqualTo(one.path("id"));
        assertThat(one.path("repeated").asBoolean(true)).isFalse();
        assertThat(two.path("repeated").asBoolean(false)).isTrue();
        assertThat(gateway.api().accepted).hasSize(1);
    }

    @Test
    void submitWhenAllIsNamedThenNoDataFolderIsNeeded() {
        Run run = Run.of(
                "submit",
                "--json",
                "--gateway",
                gateway.url(),
                "--identity",
                files.agency("la-thurrock"),
                "--trust",
                files.authorityCertificate(),
                "--trust",
                files.revocationList(),
                INTERVIEW);

        assertThat(run.exit()).isZero();
        assertThat(run.json().get(0).path("accepted").asBoolean(false)).isTrue();
    }

    @Test
    void submitWhenOneIsRefusedThenOneAndTheOthersAreSent() throws IOException {
        gateway.api().scripted.put("/api/v1/documents/risk-assessment", Answer.problem(422, "PST-6220"));
        Path refused = Files.writeString(out.resolve("refused.json"), "{\"schema\":\"risk-assessment/1\"}");

        Run run = Run.of("submit", "--json", "--data", data, "--as", "la-thurrock", refused, INTERVIEW);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.json())
                .extracting(one -> one.path("accepted").asBoolean())
                .containsExactly(false, true);
        assertThat(run.json().get(0).path("code").asString()).isEqualTo("PST-6220");
    }

    @Test
    void submitWhenGatewayIsNotThereThenThree() {
        gateway.close();

        Run run = Run.of("submit", "--wait", "0", "--data", data, "--as", "la-thurrock", INTERVIEW);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("PST-7020", "postern serve");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void submitWhenGatewayIsJustStartingThenWaitedFor() throws Exception {
        Path note = data.resolve("gateway.json");
        String content = Files.readString(note);
        Files.delete(note);
        CompletableFuture<Run> submitting =
                CompletableFuture.supplyAsync(() -> Run.of("submit", "--data", data, "--as", "la-thurrock", INTERVIEW));

        assertThat(submitting).isNotDone();
        // Whole from the first instant, as a gateway writes it.
        SafeFiles.write(note, content.getBytes(StandardCharsets.UTF_8));

        assertThat(submitting.get(120, TimeUnit.SECONDS).exit()).isZero();
    }

    @Test
    void submitWhenNoneRunsForTheFolderThenThreeAndSaidHowToStartOne() throws IOException {
        Files.delete(data.resolve("gateway.json"));

        Run run = Run.of("submit", "--wait", "0", "--data", data, "--as", "la-thurrock", INTERVIEW);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("PST-7026", "postern serve");
    }

    @Test
    void submitWhenThereIsNoFolderThenTwo() {
        Run run = Run.of("submit", "--wait", "0", "--data", data.resolve("nowhere"), "--as", "la-thurrock", INTERVIEW);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("PST-7001");
    }

    @Test
    void submitWhenAgencyHasNoKeysHereThenTwo() {
        Run run = Run.of("submit", "--data", data, "--as", "la-cornwall", INTERVIEW);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("PST-7008");
    }

    @Test
    void submitWhenIdentityIsAnotherAgencysThenTwo() {
        Run run = Run.of(
                "submit", "--data", data, "--identity", files.agency("police-essex"), "--as", "la-thurrock", INTERVIEW);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("PST-7007");
    }

    @Test
    void submitWhenNobodyIsNamedThenTwo() {
        Run run = Run.of("submit", "--data", data, INTERVIEW);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("PST-7004");
    }

    @Test
    void collectWhenEnvelopesWaitThenFilesAndZero() {
        UUID id = gateway.api().mailbox().put(essex, "la-thurrock");

        Run run = Run.of("collect", "--json", "--data", data, "--as", "police-essex", "--out", out);

        assertThat(run.exit()).isZero();
        assertThat(run.json().get(0).path("result").asString()).isEqualTo("delivered");
        assertThat(run.json().get(0).path("sender").asString()).isEqualTo("la-thurrock");
        assertThat(out.resolve(id + ".receipt.p7s")).exists();
        assertThat(run.out()).doesNotContain("station");
    }

    @Test
    void collectWhenEnvelopesAreHandledInAWayThenEverySentenceIsSaid() {
        gateway.api().mailbox().urgent.add(gateway.api().mailbox().put(essex, "la-thurrock"));
        Run text = Run.of("collect", "--data", data, "--as", "police-essex", "--out", out);
        gateway.api().mailbox().put(essex, "la-thurrock");
        Run json = Run.of("collect", "--json", "--data", data, "--as", "police-essex", "--out", out);

        assertThat(text.out()).startsWith("URGENT ").contains("Ring before you visit.", "Do not tell the carer.");
        assertThat(json.json().get(0).path("handling")).hasSize(2);
        assertThat(json.json().get(0).path("urgent").asBoolean(true)).isFalse();
    }

    @Test
    void collectWhenOneDoesNotOpenThenOneAndTheGatewayIsTold() {
        gateway.api().mailbox().tamper(gateway.api().mailbox().put(essex, "la-thurrock"));

        Run run = Run.of("collect", "--data", data, "--as", "police-essex", "--out", out);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("PST-4008");
        assertThat(gateway.api().mailbox().problems).hasSize(1);
    }

    @Test
    void collectWhenGatewayIsNotThereThenThree() {
        gateway.close();

        assertThat(Run.of("collect", "--wait", "0", "--data", data, "--as", "police-essex", "--out", out)
                        .exit())
                .isEqualTo(3);
    }

    @Test
    void statusWhenSubmittedFromHereThenAskedAsItsSender() {
        UUID id = UUID.fromString(Run.of("submit", "--json", "--data", data, "--as", "la-thurrock", INTERVIEW)
                .json()
                .get(0)
                .path("id")
                .asString());
        gateway.api()
                .scripted
                .put(
                        "/api/v1/submissions/" + id,
                        Answer.json(
                                200,
                                "{\"id\":\"" + id + "\",\"type\":\"rhi-summary\",\"version\":1,\"acceptedAt\":\"now\","
                                        + "\"recipients\":[{\"agency\":\"police-essex\",\"unit\":\"\",\"outcome\":\"sent\","
                                        + "\"state\":\"DELIVERED\",\"reason\":\"Because.\"}]}"));

        Run run = Run.of("status", "--data", data, id);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("police-essex", "DELIVERED");
    }

    @Test
    void statusWhenNothingIsKnownThenOneWithTheGatewaysCode() {
        UUID id = UUID.randomUUID();
        gateway.api().scripted.put("/api/v1/submissions/" + id, Answer.problem(404, "PST-6240"));

        Run run = Run.of("status", "--data", data, "--as", "la-thurrock", id);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("PST-6240");
    }

    @Test
    void reviewWhenNeitherReleaseNorKeepThenTwo() {
        Run run = Run.of("review", "--data", data, "--as", "la-thurrock", "--reason", "Seen.", UUID.randomUUID());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--release", "--keep");
    }

    @Test
    void alertsWhenThereAreSomeThenOneALine() {
        gateway.api()
                .scripted
                .put(
                        "/api/v1/alerts",
                        Answer.json(
                                200, "[{\"kind\":\"reached-nobody\",\"text\":\"It goes to nobody.\",\"at\":\"now\"}]"));

        Run run = Run.of("alerts", "--json", "--data", data, "--as", "la-thurrock");

        assertThat(run.json())
                .singleElement()
                .satisfies(alert -> assertThat(alert.path("kind").asString()).isEqualTo("reached-nobody"));
    }
}
