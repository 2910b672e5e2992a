// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agent.StubGateway;
import org.postern.agent.TestKeys;
import org.postern.agent.TestPort;
import org.postern.agent.deliver.TestDisclosures;
import org.postern.agent.deliver.TestMailbox;
import org.postern.agent.deliver.receive.PushFiles;
import org.postern.agent.deliver.receive.TestPusher;
import org.postern.agent.mail.MailKeys;
import org.postern.agent.mail.OpenSsl;
import org.postern.agent.mail.TestMail;
import org.postern.agent.run.TestAgent;
import org.postern.agent.source.InProcess;
import org.postern.envelope.SealedEnvelope;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.PemFile;
import org.postern.envelope.pki.PkiFolder;

/** An agent whose keys are in a token (PKCS#11): it signs in, signs, opens envelopes and mail, and never sees a key. */
class TokenAgentTest {

    private static final String HOME = "home-ty-derw";
    private static final String MANAGER = "manager@plas-newydd.example";
    private static final String SHEET =
            "Name,DOB,Placing LA,Admission date\nCarys Penhallow,2/4/2012,Newport,2/11/2026\n";
    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private Path library;

    @BeforeEach
    void look() {
        Optional<Path> found = TestToken.library();
        assumeThat(found).as("SoftHSM (package softhsm2) is not installed").isPresent();
        library = found.orElseThrow();
    }

    @Test
    void runWhenTheKeysAreInATokenThenItSignsInAndSignsWithThem() throws Exception {
        TestKeys keys = new TestKeys();
        Files.createDirectory(folder.resolve("in"));
        Files.writeString(folder.resolve("in/a.csv"), SHEET);
        try (StubGateway gateway = new StubGateway(keys);
                TestAgent agent = TestAgent.in(
                        folder, HOME, keys, gateway, "- name: office\n  folder: in\n  every: 1s\n  stable: 0s\n")) {
            start(agent, TestToken.with(library, folder, HOME, true));
            await().atMost(LONG).until(() -> gateway.accepted().size() == 1 || !agent.isAlive());

            assertThat(gateway.accepted()).as(agent.log()).hasSize(1);
        }
    }

    @Test
    void runWhenAnEnvelopeIsForAKeyInTheTokenThenItIsOpenedAndReceipted() throws Exception {
        TestKeys keys = new TestKeys();
        PkiFolder pki = keys.write(folder, HOME);
        PushFiles.write(folder.resolve("push.pem"), keys.server());
        TestToken token = TestToken.with(library, folder, HOME, true);
        TestPusher gateway = new TestPusher(keys, Party.gateway("test-gateway"));
        int port = TestPort.free();
        try (TestMailbox mailbox = new TestMailbox(keys);
                TestAgent agent = TestAgent.at(folder)) {
            Files.writeString(
                    agent.yaml(),
                    PushFiles.yaml(mailbox.url(), HOME, token.entry(), port, "/envelopes", "test-gateway"));
            assertThat(token.check(0)).contains("can start");
            SealedEnvelope envelope = seal(mailbox, pki);
            agent.start(token.environment());

            HttpResponse<byte[]> answer = await().atMost(LONG)
                    .until(() -> push(gateway, port, envelope), one -> one.isPresent() || !agent.isAlive())
                    .orElseThrow();

            assertThat(answer.statusCode()).as(agent.log()).isEqualTo(200);
            assertThat(mailbox.accepts(answer.body(), envelope)).isTrue();
            await().atMost(LONG)
                    .until(() -> InProcess.files(folder.resolve("desk")).size() == 2);
            assertThat(Files.readString(folder.resolve("desk/" + envelope.sent().envelopeId() + ".json")))
                    .contains("Rothwell");
        }
    }

    @Test
    void runWhenMailIsForAKeyInTheTokenThenItIsOpened() throws Exception {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        TestKeys keys = MailKeys.ONE;
        OpenSsl openssl = new OpenSsl(folder);
        openssl.person("manager", MANAGER);
        try (StubGateway gateway = new StubGateway(keys);
                TestMail mail = new TestMail(folder, keys);
                TestAgent agent = TestAgent.in(
                        folder,
                        HOME,
                        keys,
                        gateway,
                        "- name: mailbox\n  every: 1s\n  mail:\n"
                                + mail.entries("pki/ca.crt", "- {address: " + MANAGER + ", certificate: manager.crt}")
                                        .indent(4))) {
            for (String cipher : List.of("-aes-256-cbc", "-aes-256-gcm")) {
                mail.deliver(
                        openssl.sealed(
                                "manager", MANAGER, cipher, "pki/agencies/" + HOME + "/decrypt.crt", sheet(cipher)),
                        MANAGER);
            }
            start(agent, TestToken.with(library, folder, HOME, true));
            await().atMost(LONG).until(() -> gateway.accepted().size() == 2 || !agent.isAlive());

            assertThat(gateway.accepted()).as(agent.log()).hasSize(2);
        }
    }

    @Test
    void checkWhenTheTokenMayNotDeriveThenItSaysThatNothingCouldBeDecrypted() throws Exception {
        TestKeys keys = new TestKeys();
        keys.write(folder, HOME);
        PushFiles.write(folder.resolve("push.pem"), keys.server());
        TestToken token = TestToken.with(library, folder, HOME, false);
        try (TestMailbox mailbox = new TestMailbox(keys)) {
            Files.writeString(
                    folder.resolve("agent.yaml"),
                    PushFiles.yaml(mailbox.url(), HOME, token.entry(), 0, "/envelopes", "test-gateway"));

            assertThat(token.check(1)).contains("PST-8119");
        }
    }

    private static void start(TestAgent agent, TestToken token) throws IOException {
        String yaml = Files.readString(agent.yaml());
        Files.writeString(agent.yaml(), yaml.replace("  pem: pki/agencies/" + HOME, token.entry()));
        agent.start(token.environment());
    }

    private static String sheet(String about) {
        return SHEET.replace("2/4/2012", about.endsWith("gcm") ? "3/4/2012" : "2/4/2012");
    }

    private static SealedEnvelope seal(TestMailbox mailbox, PkiFolder pki) {
        return mailbox.seal(
                HOME,
                TestDisclosures.UNIT,
                PemFile.read(pki.certificate(pki.agency(HOME), CertificateUse.DECRYPT))
                        .then(PemFile::certificate)
                        .orElseThrow(),
                TestDisclosures.interview(),
                TestDisclosures.manifest());
    }

    /** Empty while nobody listens. */
    private static Optional<HttpResponse<byte[]>> push(TestPusher gateway, int port, SealedEnvelope envelope) {
        try {
            return Optional.of(gateway.push(port, "/envelopes", envelope.sent().envelopeId(), envelope.bytes()));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }
}
