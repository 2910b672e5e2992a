// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.client.FakeApi.Answer;
import org.postern.client.FakeGateway;
import org.postern.client.TestPki;
import org.postern.envelope.pki.KnownCertificate;
import tools.jackson.databind.json.JsonMapper;

/** Protocols with a gateway: propose, read, sign, withdraw, try on the past. */
class AgreedProtocolCommandsTest {

    private static final byte[] FILE = "protocol: p\n".getBytes(StandardCharsets.UTF_8);
    private static final String HASH = KnownCertificate.sha256(FILE);
    private static final String VERSION = "/api/v1/protocols/p/versions/2";

    @TempDir
    private Path data;

    @TempDir
    private Path folder;

    private final TestPki pki = new TestPki();
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
    void proposeWhenGatewayRefusesThenEveryIssueIsShownWithItsPlace() throws IOException {
        Files.write(folder.resolve("protocol.yaml"), FILE);
        gateway.api().scripted.put("/api/v1/protocols", Answer.json(422, """
                {"code": "PST-6404", "title": "Not fit", "detail": "Mend it.", "issues": [
                  {"severity": "error", "code": "PST-2020", "pointer": "protocol.yaml:7", "text": "No such field.", "fix": "Correct it."},
                  {"severity": "error", "code": "PST-6407", "pointer": "cases/a.yaml", "text": "Came out otherwise.", "fix": "Correct it."}]}
                """));

        Run run = run("propose", folder);

        assertThat(run.exit()).isEqualTo(Exit.NO);
        assertThat(run.out()).contains("error PST-2020 protocol.yaml:7", "error PST-6407 cases/a.yaml");
        assertThat(run.err()).contains("PST-6404");
    }

    @Test
    void proposeWhenFolderHasNoProtocolThenNothingIsSent() {
        Run run = run("propose", folder);

        assertThat(run.exit()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(run.err()).contains("PST-7010");
    }

    @Test
    void showWhenFileIsWantedThenItIsWrittenByteForByte() throws IOException {
        answerVersion(HASH);
        Path file = folder.resolve("read.yaml");

        Run run = run("show", "p", 2, "--out", file);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("PROPOSED", HASH, "waits for", "police-essex", "T-09");
        assertThat(Files.readAllBytes(file)).isEqualTo(FILE);
    }

    @Test
    void approveWhenHashIsTheOneReadThenSigns() {
        answerVersion(HASH);
        gateway.api().scripted.put(VERSION + "/approvals", version(HASH, "IN_FORCE"));

        Run run = run("approve", "p", 2, "--sha256", HASH);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("IN_FORCE");
    }

    @Test
    void approveWhenFileIsAnotherThanWasReadThenNothingIsSigned() {
        answerVersion(HASH);
        gateway.api().scripted.put(VERSION + "/approvals", version(HASH, "IN_FORCE"));

        Run run = run("approve", "p", 2, "--sha256", HASH.replace(HASH.charAt(0), 'x'));

        assertThat(run.exit()).isEqualTo(Exit.NO);
        assertThat(run.err()).contains("PST-7017");
    }

    @Test
    void approveWhenGatewayNamesAnotherHashThanItsFileHasThenNothingIsSigned() {
        answerVersion("0".repeat(64));
        gateway.api().scripted.put(VERSION + "/approvals", version(HASH, "IN_FORCE"));

        Run run = run("approve", "p", 2);

        assertThat(run.exit()).isEqualTo(Exit.NO);
        assertThat(run.err()).contains("PST-7017", HASH);
    }

    @Test
    void withdrawWhenReasonIsMissingThenWrongUsage() {
        assertThat(run("withdraw", "p", 2).exit()).isEqualTo(Exit.WRONG_USAGE);

        gateway.api().scripted.put(VERSION + "/withdrawal", version(HASH, "WITHDRAWN"));
        assertThat(run("withdraw", "p", 2, "--reason", "A gap.").out()).contains("WITHDRAWN");
    }

    @Test
    void replayWhenSomethingWouldBeOtherwiseThenSaysHowMuch() throws IOException {
        Files.write(folder.resolve("protocol.yaml"), FILE);
        String counts =
                "\"newlySent\": {\"fields\": 14, \"children\": 9}, \"newlyWithheld\": {\"fields\": 3, \"children\": 2},"
                        + " \"otherwiseReduced\": {\"fields\": 0, \"children\": 0}";
        gateway.api().scripted.put("/api/v1/protocols/replay", Answer.json(200, """
                {"documents": 40, "undecided": 0, "recipients": [
                  {"recipient": "police-essex", %s, "fields": [{"path": "summary", %s}]}]}
                """.formatted(counts, counts)));

        Run run = run("replay", "--from", "2026-10-01", "--to", "2026-10-31", "--asked-by", "asha.rowe", folder);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(JsonMapper.shared()
                        .readTree(gateway.api().asked.get("/api/v1/protocols/replay"))
                        .path("askedBy")
                        .asString())
                .isEqualTo("asha.rowe");
        assertThat(run.out())
                .contains("40 documents", "police-essex: 14 fields more sent (9 children)", "  summary: 14");
    }

    private void answerVersion(String hash) {
        gateway.api().scripted.put(VERSION, version(hash, "PROPOSED"));
    }

    private static Answer version(String hash, String state) {
        return Answer.json(200, """
                {"protocol": "p", "version": 2, "title": "P", "state": "%s", "sha256": "%s", "file": "%s",
                 "author": "la-thurrock", "waitingFor": "police-essex", "approvals": [],
                 "findings": {"warnings": [], "passedCases": ["cases/a.yaml"], "notCovered": {"rules": ["T-09"], "recipients": []}}}
                """.formatted(state, hash, Base64.getEncoder().encodeToString(FILE)));
    }

    private Run run(String command, Object... arguments) {
        Object[] all = new Object[arguments.length + 6];
        System.arraycopy(new Object[] {"protocol", command, "--data", data, "--as", "la-thurrock"}, 0, all, 0, 6);
        System.arraycopy(arguments, 0, all, 6, arguments.length);
        return Run.of(all);
    }
}
