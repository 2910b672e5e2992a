// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agent.StubGateway;
import org.postern.agent.TestKeys;
import org.postern.agent.run.TestAgent;
import org.postern.client.files.SafeFiles;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;

/** Files come in from a folder. */
class FolderAgentTest {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String HOME = "home-ty-derw";
    private static final Path DOCUMENTS = Path.of("..", "..", "schemas", "examples", "placement-notification", "valid");
    private static final String PASSWORD = "invented-password";

    @TempDir
    private Path folder;

    private final TestKeys keys = new TestKeys();
    private StubGateway gateway;
    private Path inbox;

    @BeforeEach
    void start() throws Exception {
        gateway = new StubGateway(keys);
        inbox = Files.createDirectory(folder.resolve("in"));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void runWhenADocumentIsPutThereTwiceThenTheGatewayGetsTheSameSubmission() throws Exception {
        Path document = DOCUMENTS.resolve("home-admits-a-child.json");
        try (InProcess agent = InProcess.run(yaml())) {
            SafeFiles.write(inbox.resolve("first.txt"), Files.readAllBytes(document));
            await().atMost(LONG)
                    .until(() -> InProcess.files(inbox.resolve("done")).size() == 1);
            SafeFiles.write(inbox.resolve("again.json"), Files.readAllBytes(document));
            await().atMost(LONG)
                    .until(() -> InProcess.files(inbox.resolve("done")).size() == 2);

            assertThat(gateway.accepted()).hasSize(1);
            assertThat(gateway.repeats()).isEqualTo(1);
            assertThat(gateway.conflicts()).isZero();
            assertThat(agent.log()).doesNotContain("first.txt", "again.json");
        }
    }

    @Test
    void runWhenADocumentIsInvalidThenItIsNotSentAndTheReportSaysWhereAndWhy() throws Exception {
        Files.writeString(inbox.resolve("a.json"), "{\"schema\": \"placement-notification/1\", \"id\": \"x-1\"}");

        try (InProcess agent = InProcess.run(yaml())) {
            await().atMost(LONG)
                    .until(() -> InProcess.files(inbox.resolve("error")).size() == 2);

            assertThat(gateway.accepted()).isEmpty();
            agent.awaitLog("issues PST-1");
        }
        String report = InProcess.files(inbox.resolve("error")).stream()
                .filter(name -> name.endsWith("-report.txt"))
                .findFirst()
                .orElseThrow();
        assertThat(inbox.resolve("error").resolve(report)).content().contains("PST-11");
    }

    @Test
    void runWhenAFileIsNoneThatCanBeReadThenTheNextOneIsReadAllTheSame() throws Exception {
        Files.write(inbox.resolve("a.pdf"), "%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        Files.writeString(
                inbox.resolve("b.csv"),
                "Name,DOB,Placing LA,Admission date\nCarys Penhallow,2/4/2012,Newport,2/11/2026\n");

        try (InProcess agent = InProcess.run(yaml())) {
            await().atMost(LONG)
                    .until(() -> InProcess.files(inbox.resolve("done")).size() == 1);

            assertThat(InProcess.files(inbox.resolve("error"))).hasSize(2);
            assertThat(gateway.accepted()).hasSize(1);
            agent.awaitLog("not read: PST-8001");
        }
    }

    @Test
    void runWhenTheGatewayIsAwayThenTheFileWaitsInHandAndGoesLater() throws Exception {
        gateway.away(true);
        Files.writeString(
                inbox.resolve("b.csv"),
                "Name,DOB,Placing LA,Admission date\nCarys Penhallow,2/4/2012,Newport,2/11/2026\n");

        try (InProcess agent = InProcess.run(yaml())) {
            agent.awaitLog("waiting");
            assertThat(InProcess.files(inbox.resolve("work"))).hasSize(1);
            gateway.away(false);
            await().atMost(LONG)
                    .until(() -> InProcess.files(inbox.resolve("done")).size() == 1);

            assertThat(gateway.accepted()).hasSize(1);
        }
    }

    @Test
    void runWhenTheKeysAreInAPkcs12FileThenItsPasswordComesFromElsewhere() throws Exception {
        Path yaml = yaml();
        Files.writeString(folder.resolve("keys.pass"), PASSWORD + "\n");
        writePkcs12(folder.resolve("keys.p12"));
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replace("pem: pki/agencies/" + HOME, "pkcs12: keys.p12\n  password: {file: keys.pass}"));
        Files.writeString(
                inbox.resolve("b.csv"),
                "Name,DOB,Placing LA,Admission date\nCarys Penhallow,2/4/2012,Newport,2/11/2026\n");

        try (InProcess agent = InProcess.run(yaml)) {
            await().atMost(LONG)
                    .until(() -> InProcess.files(inbox.resolve("done")).size() == 1);
            agent.awaitLog("sent 1");
        }
        Files.writeString(folder.resolve("keys.pass"), "another\n");
        assertThat(refusal(yaml)).startsWith("PST-40");
        Files.delete(folder.resolve("keys.pass"));
        assertThat(refusal(yaml)).isEqualTo("PST-8112");
    }

    private static String refusal(Path yaml) {
        try (InProcess agent = InProcess.run(yaml)) {
            return agent.started().<String>either(running -> "none", refusal -> refusal.code());
        }
    }

    private void writePkcs12(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (CertificateUse use : TestKeys.USES) {
            OwnKey pair = keys.issue(Party.agency(HOME), use);
            store.setKeyEntry(
                    use.name().toLowerCase(Locale.ROOT), pair.key(), PASSWORD.toCharArray(), new Certificate[] {
                        pair.certificate().certificate()
                    });
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
    }

    private Path yaml() throws Exception {
        return TestAgent.in(folder, HOME, keys, gateway, "- name: office\n  folder: in\n  every: 1s\n  stable: 0s\n")
                .yaml();
    }
}
