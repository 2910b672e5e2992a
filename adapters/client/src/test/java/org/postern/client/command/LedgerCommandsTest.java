// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.client.FakeApi.Answer;
import org.postern.client.FakeGateway;
import org.postern.client.TestLedger;
import org.postern.client.TestPki;
import tools.jackson.databind.json.JsonMapper;

/** The ledger's commands against a gateway that tells the truth, and one that does not. */
class LedgerCommandsTest {

    @TempDir
    private Path data;

    private final TestPki pki = new TestPki();
    private final TestLedger ledger = TestLedger.ofBatches(3, 5, 1);
    private FakeGateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = FakeGateway.start(pki);
        pki.write(data, pki.identity("la-thurrock"));
        Files.writeString(data.resolve("gateway.json"), "{\"url\":\"" + gateway.url() + "\",\"pid\":1}");
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void checkpointWhenSignedThenKeptAsItIs() throws IOException {
        offer(ledger.key().encoded(), ledger.notes().get(2));
        Path kept = data.resolve("kept");

        Run run = Run.of("ledger", "checkpoint", "--json", "--data", data, "--out", kept);

        assertThat(run.exit()).isZero();
        assertThat(run.json().get(0).path("size").asInt()).isEqualTo(9);
        assertThat(Files.readString(kept)).isEqualTo(ledger.notes().get(2));
    }

    @Test
    void checkpointWhenKeyIsAnothersThenOneAndNothingIsKept() {
        offer(TestLedger.ofBatches(1).key().encoded(), ledger.notes().get(2));
        Path kept = data.resolve("kept");

        Run run = Run.of("ledger", "checkpoint", "--data", data, "--out", kept);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("PST-7030", "PST-5005");
        assertThat(kept).doesNotExist();
    }

    @Test
    void checkpointWhenLedgerWasCutBackThenOne() throws IOException {
        offer(ledger.key().encoded(), ledger.notes().get(1));
        Path kept = Files.writeString(data.resolve("kept"), ledger.notes().get(2));

        Run run = Run.of("ledger", "checkpoint", "--data", data, "--from", kept);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("cut back");
    }

    @Test
    void checkpointWhenHistoryWasRewrittenThenOne() throws IOException {
        offer(ledger.key().encoded(), ledger.notes().get(2));
        Path kept = Files.writeString(
                data.resolve("kept"), ledger.rewritten(9).notes().get(0));

        Run run = Run.of("ledger", "checkpoint", "--data", data, "--from", kept);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("not a growth");
    }

    @Test
    void verifyWhenNoFileIsNamedThenTheGatewaysWholeLedger() {
        gateway.api().scripted.put("/api/v1/ledger/export", Answer.json(200, ledger.file()));

        Run run = Run.of("ledger", "verify", "--json", "--data", data);

        assertThat(run.exit()).isZero();
        assertThat(run.json().get(0).path("checkpoints").asInt()).isEqualTo(3);
    }

    @Test
    void exportWhenFetchedThenVerifiesOffline() {
        gateway.api().scripted.put("/api/v1/ledger/export", Answer.json(200, ledger.file()));
        Path file = data.resolve("ledger.jsonl");

        assertThat(Run.of("ledger", "export", "--data", data, "--out", file).exit())
                .isZero();
        assertThat(Run.of("ledger", "verify", file).exit()).isZero();
    }

    private void offer(String key, String note) {
        gateway.api()
                .scripted
                .put(
                        "/api/v1/ledger/checkpoint",
                        Answer.json(
                                200,
                                JsonMapper.shared()
                                        .createObjectNode()
                                        .put("key", key)
                                        .put("checkpoint", note)
                                        .toString()));
    }
}
