// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postern.agent.deliver.TestDisclosures.FORCE;
import static org.postern.agent.deliver.TestDisclosures.UNIT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agent.TestKeys;
import org.postern.agent.deliver.TestDisclosures;
import org.postern.agent.deliver.TestMailbox;
import org.postern.agent.sftp.TestSftp;
import org.postern.agent.source.InProcess;
import org.postern.client.files.SafeFiles;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.PemFile;
import org.postern.envelope.pki.PkiFolder;
import org.postern.envelope.pki.Verdict;
import tools.jackson.databind.json.JsonMapper;

/** The mailbox is emptied into the agency's own places, each envelope receipted once and delivered wherever it belongs. */
class DeliverAgentTest {

    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private final TestKeys keys = new TestKeys();
    private TestMailbox mailbox;
    private X509Certificate certificate;

    @BeforeEach
    void start() throws Exception {
        mailbox = new TestMailbox(keys);
        PkiFolder pki = keys.write(folder, FORCE);
        certificate = PemFile.read(pki.certificate(pki.agency(FORCE), CertificateUse.DECRYPT))
                .then(PemFile::certificate)
                .orElseThrow();
    }

    @AfterEach
    void stop() {
        mailbox.close();
    }

    @Test
    void runWhenAnEnvelopeWaitsThenItsFilesAreWholeAndNamedByItsIdAlone() throws Exception {
        UUID id = put(UNIT);

        try (InProcess agent = run("- {name: desk, folder: desk, files: [json, pdf, xml]}\n")) {
            await().atMost(LONG)
                    .until(() -> InProcess.files(folder.resolve("desk"))
                            .equals(List.of(id + ".json", id + ".pdf", id + ".xml")));

            assertThat(InProcess.files(folder.resolve("desk"))).containsExactly(id + ".json", id + ".pdf", id + ".xml");
            var json = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("desk/" + id + ".json")));
            assertThat(json.path("disclosure")).isEqualTo(TestDisclosures.interview());
            assertThat(json.path("manifest")).isEqualTo(TestDisclosures.manifest());
            assertThat(json.path("envelope").path("id").asString()).isEqualTo(id.toString());
            assertThat(json.path("envelope").has("openingNonce")).isFalse();
            assertThat(Files.readString(folder.resolve("desk/" + id + ".pdf"), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-");
            agent.awaitLog("one envelope handed over");
            assertThat(agent.log()).doesNotContain("Rothwell");
        }
        assertThat(mailbox.receipts).containsExactly(id);
    }

    @Test
    void runWhenASinkFailsThenNothingIsLostNoSecondReceiptIsSentAndNothingIsInClear() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("desk"), "a file where the folder should be");
        UUID id = put(UNIT);
        String sinks = "- {name: desk, folder: desk}\n- {name: other, folder: other}\n";

        try (InProcess agent = run(sinks)) {
            agent.awaitLog("desk PST-8212", "other - one envelope handed over");
            assertThat(InProcess.files(folder.resolve("other"))).hasSize(2);
        }
        assertThat(mailbox.receipts).containsExactly(id);
        assertThat(clear("Rothwell", folder.resolve("memory"))).isEmpty();
        assertThat(folder.resolve("memory/deliver/" + id + "/sealed.p7m")).exists();

        Files.delete(inTheWay);
        try (InProcess agent = run(sinks)) {
            agent.awaitLog("desk - one envelope handed over");
            assertThat(InProcess.files(folder.resolve("desk"))).hasSize(2);
            assertThat(folder.resolve("memory/deliver/" + id + "/sealed.p7m")).doesNotExist();
            assertThat(agent.log()).doesNotContain("other - one envelope");
        }
        assertThat(mailbox.receipts).containsExactly(id);
    }

    @Test
    void runWhenASinkIsAddedLaterThenItGetsWhatComesFromThenOn() throws Exception {
        put(UNIT);
        try (InProcess agent = run("- {name: desk, folder: desk, files: json}\n")) {
            agent.awaitLog("desk - one envelope handed over");
        }
        UUID second = put(UNIT);

        try (InProcess agent =
                run("- {name: desk, folder: desk, files: json}\n- {name: collect, folder: new, files: json}\n")) {
            await().atMost(LONG)
                    .until(() -> InProcess.files(folder.resolve("new")).equals(List.of(second + ".json")));

            assertThat(agent.log()).doesNotContain("PST-8213");
        }
    }

    @Test
    void runWhenSinksTakeUnitsThenEachGetsItsOwnAndAnOrphanIsSaidAloud() throws Exception {
        UUID ours = put(UNIT);
        UUID orphan = put("another-team");

        try (InProcess agent = run("- {name: desk, folder: desk, files: json, units: [" + UNIT + "]}\n")) {
            agent.awaitLog("PST-8210");
            await().atMost(LONG).until(() -> mailbox.receipts.size() == 2);
            await().atMost(LONG)
                    .until(() -> InProcess.files(folder.resolve("desk")).equals(List.of(ours + ".json")));
            assertThat(folder.resolve("memory/deliver/" + orphan + "/sealed.p7m"))
                    .exists();
        }
    }

    @Test
    void runWhenSomebodyLaysTheirReadBesideItThenTheGatewayIsToldOnceInTheirRole() throws Exception {
        UUID id = put(UNIT);

        try (InProcess agent = run("- {name: desk, folder: desk, files: [json], role: front-desk}\n")) {
            await().atMost(LONG)
                    .until(() -> !InProcess.files(folder.resolve("desk")).isEmpty());
            lay(id + ".read", "duty-sergeant\n", StandardCharsets.UTF_8);
            await().atMost(LONG).until(() -> Files.exists(folder.resolve("desk/" + id + ".acknowledged")));
            lay(id + ".read", "", StandardCharsets.UTF_8);
            await().during(Duration.ofSeconds(3)).atMost(LONG).until(() -> mailbox.read.size() == 1);
        }

        assertThat(mailbox.read).singleElement().satisfies(said -> {
            assertThat(said.envelopeId()).isEqualTo(id.toString());
            assertThat(said.role()).isEqualTo("duty-sergeant");
        });
        assertThat(mailbox.receipts).containsExactly(id);
    }

    @Test
    void runWhenTheirReadIsWrittenByAnEditorOfWindowsThenItCountsAllTheSame() throws Exception {
        UUID marked = put(UNIT);
        UUID wide = put(UNIT);

        try (InProcess agent = run("- {name: desk, folder: desk, files: [json], role: front-desk}\n")) {
            await().atMost(LONG)
                    .until(() -> InProcess.files(folder.resolve("desk")).size() == 2);
            lay(marked + ".read.txt", "\uFEFFduty-sergeant\r\n", StandardCharsets.UTF_8);
            lay(wide + ".read", "\uFEFFcustody\r\n", StandardCharsets.UTF_16LE);
            await().atMost(LONG).until(() -> mailbox.read.size() == 2);
            await().atMost(LONG).until(() -> Files.exists(folder.resolve("desk/" + marked + ".acknowledged")));
        }

        assertThat(mailbox.read)
                .extracting(said -> said.role())
                .containsExactlyInAnyOrder("duty-sergeant", "front-desk");
    }

    @Test
    void runWhenTheReaderWritesANameInsteadOfARoleThenItIsNotPassedOn() throws Exception {
        UUID id = put(UNIT);

        try (InProcess agent = run("- {name: desk, folder: desk, files: [json]}\n")) {
            await().atMost(LONG)
                    .until(() -> !InProcess.files(folder.resolve("desk")).isEmpty());
            lay(id + ".read", "Pat Ambrose\n", StandardCharsets.UTF_8);
            await().atMost(LONG).until(() -> Files.exists(folder.resolve("desk/" + id + ".not-acknowledged")));

            agent.awaitLog("PST-4056");
            assertThat(agent.log()).doesNotContain("Ambrose");
        }
        assertThat(mailbox.read).isEmpty();
    }

    @Test
    void runWhenTheSinkIsAnSftpServerThenTheFilesAreThereAndAReadIsTold() throws Exception {
        Path root = Files.createDirectories(folder.resolve("server"));
        UUID id = put(UNIT);

        try (TestSftp sftp = new TestSftp(root);
                InProcess agent = run("- name: records\n  files: [json, xml]\n  role: records-clerk\n  sftp:\n"
                        + sftp.entries(folder, sftp.hostKey()).indent(4) + "    folder: /in\n")) {
            await().atMost(LONG)
                    .until(() -> InProcess.files(root.resolve("in")).equals(List.of(id + ".json", id + ".xml")));
            Files.writeString(root.resolve("in/" + id + ".read"), "");
            await().atMost(LONG).until(() -> Files.exists(root.resolve("in/" + id + ".acknowledged")));
            assertThat(agent.log()).doesNotContain("Rothwell");
        }
        assertThat(mailbox.read).extracting(said -> said.role()).containsExactly("records-clerk");
    }

    @Test
    void runWhenTheSftpServerHasAnotherHostKeyThenNothingIsWrittenThere() throws Exception {
        Path root = Files.createDirectories(folder.resolve("server"));
        put(UNIT);

        try (TestSftp sftp = new TestSftp(root);
                InProcess agent = run("- name: records\n  sftp:\n"
                        + sftp.entries(folder, "SHA256:" + "A".repeat(43)).indent(4) + "    folder: /in\n")) {
            agent.awaitLog("records PST-8141");
        }
        assertThat(InProcess.files(root.resolve("in"))).isEmpty();
    }

    /** Whole from the first instant: what an agent reads of a half-written one is another test's matter. */
    private void lay(String name, String text, Charset charset) throws IOException {
        SafeFiles.write(folder.resolve("desk").resolve(name), text.getBytes(charset));
    }

    private UUID put(String unit) {
        return mailbox.put(FORCE, unit, certificate, TestDisclosures.interview(), TestDisclosures.manifest());
    }

    private InProcess run(String sinks) throws IOException {
        String yaml = """
            gateway: %s
            identity:
              pem: pki/agencies/%s
            trust: [pki/ca.crt, pki/ca.crl]
            memory: memory
            memoryKey: memory.key
            deliver:
              every: 1s
              to:
            """.formatted(mailbox.url(), FORCE);
        Path file = folder.resolve("agent.yaml");
        Files.writeString(file, yaml + sinks.indent(4));
        InProcess agent = InProcess.run(file);
        assertThat(agent.started()).isInstanceOf(Verdict.Accepted.class);
        return agent;
    }

    /** Files below a folder that hold the word. */
    private static List<Path> clear(String word, Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> text(file).contains(word))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
