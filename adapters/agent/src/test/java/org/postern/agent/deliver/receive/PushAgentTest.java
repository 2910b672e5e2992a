// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.postern.agent.deliver.TestDisclosures.FORCE;
import static org.postern.agent.deliver.TestDisclosures.UNIT;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agent.TestKeys;
import org.postern.agent.TestPort;
import org.postern.agent.deliver.TestDisclosures;
import org.postern.agent.deliver.TestMailbox;
import org.postern.agent.source.InProcess;
import org.postern.envelope.SealedEnvelope;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.PkiFolder;
import org.postern.envelope.pki.Verdict;
import tools.jackson.databind.json.JsonMapper;

/** A gateway pushes to an agent: over mutual TLS, answered with the receipt, delivered like what was collected. */
class PushAgentTest {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String PATH = "/envelopes";

    @TempDir
    private Path folder;

    private final TestKeys keys = new TestKeys();
    private final TestPusher gateway = new TestPusher(keys, Party.gateway("test-gateway"));
    private final int port = TestPort.free();
    private TestMailbox mailbox;
    private PkiFolder pki;
    private OwnKey own;

    @BeforeEach
    void start() throws Exception {
        mailbox = new TestMailbox(keys);
        pki = keys.write(folder, FORCE);
        own = keys.issue(Party.agency(FORCE), CertificateUse.DECRYPT);
        pki.writeAgency(FORCE, CertificateUse.DECRYPT, own);
        PushFiles.write(folder.resolve("push.pem"), keys.server());
    }

    @AfterEach
    void stop() {
        mailbox.close();
    }

    @Test
    void pushWhenItIsAnEnvelopeThenTheAnswerIsItsReceiptAndTheSinksHaveIt() throws Exception {
        SealedEnvelope envelope = seal();

        try (InProcess agent = run("test-gateway")) {
            HttpResponse<byte[]> answer = push(envelope, envelope.bytes());
            HttpResponse<byte[]> again = push(envelope, envelope.bytes());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/pkcs7-mime");
            assertThat(answer.headers().firstValue("Connection")).isEmpty();
            assertThat(mailbox.accepts(answer.body(), envelope)).isTrue();
            assertThat(again.body()).isEqualTo(answer.body());
            agent.awaitLog("one envelope received", "one envelope handed over");
            assertThat(InProcess.files(desk())).containsExactly(id(envelope) + ".json", id(envelope) + ".pdf");
            assertThat(agent.log()).doesNotContain("Rothwell");
        }
        assertThat(mailbox.receipts)
                .as("nothing is receipted a second time by the API")
                .isEmpty();
    }

    @Test
    void pushWhenTheAgentWasStoppedAfterTheReceiptThenTheSameReceiptComesAndNothingIsDeliveredTwice() throws Exception {
        SealedEnvelope envelope = seal();
        byte[] first;
        try (InProcess agent = run("test-gateway")) {
            first = push(envelope, envelope.bytes()).body();
            agent.awaitLog("one envelope handed over");
        }
        Files.delete(desk().resolve(id(envelope) + ".pdf"));

        try (InProcess agent = run("test-gateway")) {
            // Its own connections: those of the first one end when the agent does, sooner or later.
            TestPusher later = new TestPusher(keys, Party.gateway("test-gateway"));
            assertThat(later.push(port, PATH, id(envelope), envelope.bytes()).body())
                    .isEqualTo(first);
            SealedEnvelope next = seal();
            later.push(port, PATH, id(next), next.bytes());
            await().atMost(LONG).until(() -> InProcess.files(desk()).contains(id(next) + ".pdf"));
        }
        assertThat(InProcess.files(desk())).doesNotContain(id(envelope) + ".pdf");
    }

    @Test
    void pushWhenItComesFromAnAgencyThenNothingOfItIsRead() throws Exception {
        SealedEnvelope envelope = seal();
        TestPusher agency = new TestPusher(keys, Party.agency("home-ty-derw"));

        try (InProcess agent = run("test-gateway")) {
            HttpResponse<byte[]> answer = agency.push(port, PATH, id(envelope), envelope.bytes());

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(code(answer)).isEqualTo("PST-8241");
            agent.awaitLog("PST-8241");
            assertThat(folder.resolve("memory/deliver/" + id(envelope))).doesNotExist();
        }
    }

    @Test
    void pushWhenItComesFromAnotherGatewayOrAnotherAuthorityThenItIsRefused() throws Exception {
        SealedEnvelope envelope = seal();
        TestPusher other = new TestPusher(keys, Party.gateway("other-gateway"));
        TestPusher stranger = new TestPusher(new TestKeys(), Party.gateway("test-gateway"));

        try (InProcess agent = run("test-gateway")) {
            assertThat(other.push(port, PATH, id(envelope), envelope.bytes()).statusCode())
                    .isEqualTo(403);
            assertThatThrownBy(() -> stranger.push(port, PATH, id(envelope), envelope.bytes()))
                    .isInstanceOf(IOException.class);
            assertThat(push(envelope, envelope.bytes()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void pushWhenItCannotBeOpenedThenTheGatewayIsToldOnceUnderSignature() throws Exception {
        SealedEnvelope changed = seal();
        byte[] bytes = changed.bytes().clone();
        bytes[bytes.length - 1] ^= 1;
        SealedEnvelope foreign = seal(keys.issue(Party.agency("police-gwent"), CertificateUse.DECRYPT), "police-gwent");

        try (InProcess agent = run("test-gateway")) {
            HttpResponse<byte[]> answer = push(changed, bytes);
            push(changed, bytes);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(code(answer)).isEqualTo("PST-4008");
            assertThat(code(push(foreign, foreign.bytes()))).isEqualTo("PST-4007");
            assertThat(code(gateway.push(port, PATH, UUID.randomUUID().toString(), seal().bytes())))
                    .isEqualTo("PST-4051");
            await().atMost(LONG).until(() -> problems(changed) > 0);
            push(changed, bytes);
            assertThat(push(changed, changed.bytes()).statusCode())
                    .as("the right bytes")
                    .isEqualTo(200);
        }
        assertThat(problems(changed)).isEqualTo(1);
    }

    @Test
    void pushWhenItIsNoEnvelopeAtAllThenTheAnswerSaysSo() throws Exception {
        String id = UUID.randomUUID().toString();

        try (InProcess agent = run("test-gateway")) {
            HttpResponse<byte[]> elsewhere = gateway.push(port, "/elsewhere", id, new byte[10]);
            assertThat(elsewhere.statusCode()).isEqualTo(404);
            assertThat(elsewhere.headers().firstValue("Connection"))
                    .as("nobody uses a connection again that ends")
                    .contains("close");
            assertThat(gateway.push(port, PATH, "../../etc", new byte[10]).statusCode())
                    .isEqualTo(400);
            assertThat(gateway.send(port, PATH, id, "text/plain", BodyPublishers.ofString("hello"))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(code(gateway.push(port, PATH, id, new byte[10]))).isEqualTo("PST-4002");
            assertThat(cutOff(id, new byte[17 << 20])).isTrue();
            agent.awaitLog("PST-8243");
        }
    }

    @Test
    void startWhenThePortIsTakenOrTheCertificateIsNoServersThenItIsRefused() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Path yaml = yaml("test-gateway", taken.getLocalPort());
            assertThat(refusal(yaml)).isEqualTo("PST-8240");
        }
        PushFiles.write(folder.resolve("push.pem"), keys.issue(Party.agency(FORCE), CertificateUse.CLIENT));
        assertThat(refusal(yaml("test-gateway", port))).isEqualTo("PST-8240");
    }

    /** By an answer, or by a connection that is closed before everything was written. */
    private boolean cutOff(String id, byte[] large) {
        try {
            return gateway.push(port, PATH, id, large).statusCode() == 413;
        } catch (IOException closed) {
            return true;
        }
    }

    private long problems(SealedEnvelope about) {
        return mailbox.problems.stream()
                .filter(problem -> problem.envelopeId().equals(id(about)))
                .count();
    }

    private static String refusal(Path yaml) {
        try (InProcess agent = InProcess.run(yaml)) {
            return agent.started().either(running -> "started", refusal -> refusal.code());
        }
    }

    private SealedEnvelope seal() {
        return seal(own, FORCE);
    }

    private SealedEnvelope seal(OwnKey recipient, String agency) {
        X509Certificate certificate = recipient.certificate().certificate();
        return mailbox.seal(agency, UNIT, certificate, TestDisclosures.interview(), TestDisclosures.manifest());
    }

    private HttpResponse<byte[]> push(SealedEnvelope envelope, byte[] bytes) throws IOException {
        return gateway.push(port, PATH, id(envelope), bytes);
    }

    private static String id(SealedEnvelope envelope) {
        return envelope.sent().envelopeId();
    }

    private static String code(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body()).path("code").asString();
    }

    private Path desk() {
        return folder.resolve("desk");
    }

    private InProcess run(String from) throws IOException {
        InProcess agent = InProcess.run(yaml(from, port));
        assertThat(agent.started()).isInstanceOf(Verdict.Accepted.class);
        return agent;
    }

    private Path yaml(String from, int listening) throws IOException {
        return Files.writeString(
                folder.resolve("agent.yaml"),
                PushFiles.yaml(mailbox.url(), FORCE, "  pem: pki/agencies/" + FORCE, listening, PATH, from));
    }
}
