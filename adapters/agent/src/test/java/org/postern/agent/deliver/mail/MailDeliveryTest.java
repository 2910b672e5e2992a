// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postern.agent.deliver.TestDisclosures.FORCE;
import static org.postern.agent.deliver.TestDisclosures.UNIT;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.agent.TestKeys;
import org.postern.agent.deliver.TestDisclosures;
import org.postern.agent.deliver.TestMailbox;
import org.postern.agent.mail.MailKeys;
import org.postern.agent.source.InProcess;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.PemFile;
import org.postern.envelope.pki.PkiFolder;
import org.postern.envelope.pki.Verdict;

/** Mail goes to a verified team mailbox only, signed and encrypted, and the openssl program opens it. */
class MailDeliveryTest {

    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private final TestKeys keys = MailKeys.ONE;
    private TestMailbox mailbox;
    private TeamMail mail;
    private MailCertificates certificates;
    private X509Certificate certificate;

    /** The mail server's own threads do not like it when a TLS connection is closed first; that is no failure. */
    @BeforeAll
    static void judgeOnlyTheAgent() {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    @BeforeEach
    void start() throws Exception {
        mailbox = new TestMailbox(keys);
        mail = new TeamMail(folder, keys);
        certificates = new MailCertificates(folder);
        PkiFolder pki = keys.write(folder, FORCE);
        certificate = PemFile.read(pki.certificate(pki.agency(FORCE), CertificateUse.DECRYPT))
                .then(PemFile::certificate)
                .orElseThrow();
    }

    @AfterEach
    void stop() {
        mail.close();
        mailbox.close();
    }

    @ParameterizedTest
    @CsvSource({"rsa, aes-256-gcm", "rsa, aes-256-cbc", "ec, aes-256-gcm", "ec, aes-256-cbc"})
    void runWhenAnEnvelopeComesThenOpensslOpensTheMailAndOnlyThenItIsReadable(String kind, String cipher)
            throws Exception {
        certificates.issue("team", TeamMail.TEAM, kind, 30);
        UUID id = put();

        MimeMessage received;
        try (InProcess agent = run(cipher, "")) {
            await().atMost(LONG).until(() -> mail.atTeam().size() == 1);
            assertThat(agent.log()).doesNotContain("Rothwell", TeamMail.TEAM);
            received = mail.atTeam().get(0);
        }

        assertThat(received.getSubject()).isEqualTo("Postern: envelope " + id);
        assertThat(received.getMessageID()).isEqualTo("<" + id + "@postern.invalid>");
        String onItsWay = TeamMail.text(received);
        assertThat(onItsWay).doesNotContain("Rothwell", TestDisclosures.HANDLING, "safeguarding");
        assertThat(certificates.cipherOf(received)).isEqualTo(cipher);

        MimeMessage opened = certificates.open(received, "team");
        String text = TeamMail.text(opened);
        assertThat(text).contains(TestDisclosures.HANDLING, "filename=" + id + ".pdf");
        assertThat(mailbox.receipts).containsExactly(id);
    }

    @Test
    void runWhenTheTeamUsesTheLinkThenTheGatewayIsToldThatItWasRead() throws Exception {
        certificates.issue("team", TeamMail.TEAM, "rsa", 30);
        UUID id = put();

        try (InProcess agent = run("aes-256-gcm", mail.replies())) {
            await().atMost(LONG).until(() -> mail.atTeam().size() == 1);
            String text = TeamMail.text(certificates.open(mail.atTeam().get(0), "team"));
            Matcher link = Pattern.compile("<mailto:([^?]+)\\?subject=([^>]+)>")
                    .matcher(text.replace("=\r\n", "").replace("=3D", "="));
            assertThat(link.find()).isTrue();
            assertThat(link.group(1)).isEqualTo(TeamMail.OURS);
            String subject = link.group(2).replace("%20", " ");

            mail.reply("somebody@else.example", subject);
            mail.reply(TeamMail.TEAM, "READ " + id + " " + "0".repeat(32));
            mail.reply(TeamMail.TEAM, "Out of office: Postern: envelope " + id);
            await().atMost(LONG).until(() -> mail.atOurs("Postern.not-acknowledged") == 2);
            assertThat(mailbox.read).isEmpty();

            mail.reply(TeamMail.TEAM, "Re: " + subject);
            await().atMost(LONG).until(() -> mail.atOurs("Postern.acknowledged") == 1);
            await().atMost(LONG).until(() -> mail.atOurs("INBOX") == 1);
            agent.awaitLog("one envelope acknowledged");
        }
        assertThat(mailbox.read)
                .singleElement()
                .satisfies(said -> assertThat(said.role()).isEqualTo("team-officer"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expired | it has expired",
                "other-address | it is of another address",
                "not-for-mail | not for encrypting mail",
                "other-authority | no authority vouches for it",
                "weak | too weak",
                "swapped | not the one whose fingerprint was verified",
                "gone | its file cannot be read"
            })
    void runWhenTheCertificateIsNotFitThenNothingIsSent(String fault, String why) throws Exception {
        certificates.issueWith(fault, "team", TeamMail.TEAM);
        UUID id = put();

        try (InProcess agent = run("aes-256-gcm", "")) {
            agent.awaitLog("team PST-8221", why);
        }
        assertThat(mail.atTeam()).isEmpty();
        assertThat(mailbox.receipts).containsExactly(id);
        assertThat(folder.resolve("memory/deliver/" + id + "/sealed.p7m")).exists();
    }

    @Test
    void agentWhenTheAddressWasNotVerifiedThenTheFileIsRefused() throws Exception {
        certificates.issue("team", TeamMail.TEAM, "rsa", 30);
        String yaml = yaml("aes-256-gcm", "").replace("to: " + TeamMail.TEAM, "to: another@force.example");

        assertThat(org.junit.jupiter.api.Assertions.assertThrows(
                                IllegalArgumentException.class, () -> InProcess.run(write(yaml)))
                        .getMessage())
                .contains("PST-8220");
    }

    @Test
    void runWhenTheMailServerIsAwayThenItIsSentWhenItIsBack() throws Exception {
        certificates.issue("team", TeamMail.TEAM, "rsa", 30);
        UUID id = put();
        String yaml = yaml("aes-256-gcm", "");
        mail.close();
        try (InProcess agent = InProcess.run(write(yaml))) {
            agent.awaitLog("team PST-8150");
        }
        mail = new TeamMail(folder, keys);
        try (InProcess agent = run("aes-256-gcm", "")) {
            await().atMost(LONG).until(() -> mail.atTeam().size() == 1);
            agent.awaitLog("one envelope handed over");
        }
        assertThat(mailbox.receipts).containsExactly(id);
    }

    private UUID put() {
        return mailbox.put(FORCE, UNIT, certificate, TestDisclosures.interview(), TestDisclosures.manifest());
    }

    private InProcess run(String cipher, String replies) throws Exception {
        InProcess agent = InProcess.run(write(yaml(cipher, replies)));
        assertThat(agent.started()).isInstanceOf(Verdict.Accepted.class);
        return agent;
    }

    private Path write(String yaml) throws Exception {
        return Files.writeString(folder.resolve("agent.yaml"), yaml);
    }

    private String yaml(String cipher, String replies) throws Exception {
        return """
            gateway: %s
            identity:
              pem: pki/agencies/%s
            trust: [pki/ca.crt, pki/ca.crl]
            memory: memory
            memoryKey: memory.key
            deliver:
              every: 1s
              mailboxes:
                - {address: %s, certificate: team.crt, sha256: "%s", verified: 2026-11-02}
              to:
                - name: team
                  files: [pdf]
                  role: team-officer
                  mail:
                    to: %s
                    from: %s
                    smtp: %s
                    sign: ours.pem
                    authorities: [mail-ca.crt]
                    cipher: %s
            """.formatted(
                                mailbox.url(),
                                FORCE,
                                TeamMail.TEAM,
                                certificates.verified("team"),
                                TeamMail.TEAM,
                                TeamMail.OURS,
                                mail.smtp(),
                                cipher)
                + replies.indent(8);
    }
}
