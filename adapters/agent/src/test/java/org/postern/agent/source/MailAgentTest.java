// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postern.agent.mail.TestLetters.MANAGER;
import static org.postern.agent.mail.TestLetters.SHEET;
import static org.postern.agent.mail.TestLetters.plain;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.agent.StubGateway;
import org.postern.agent.TestImport;
import org.postern.agent.TestKeys;
import org.postern.agent.mail.MailKeys;
import org.postern.agent.mail.OpenSsl;
import org.postern.agent.mail.TestLetters;
import org.postern.agent.mail.TestMail;
import org.postern.agent.run.TestAgent;

/** Mail comes in from a real mail server, over TLS, as openssl makes it. */
class MailAgentTest {

    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private static final TestKeys KEYS = MailKeys.ONE;

    private StubGateway gateway;
    private TestMail mail;
    private OpenSsl openssl;
    private TestLetters letters;

    /** The mail server's own threads do not like it when a TLS connection is closed first; that is no failure. */
    @BeforeAll
    static void judgeOnlyTheAgent() {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    @BeforeEach
    void start() throws Exception {
        gateway = new StubGateway(KEYS);
        mail = new TestMail(folder, KEYS);
        openssl = new OpenSsl(folder);
        letters = new TestLetters(folder, openssl);
        KEYS.write(folder, "home-ty-derw");
        openssl.person("manager", MANAGER);
    }

    @AfterEach
    void stop() {
        gateway.close();
        mail.close();
    }

    @ParameterizedTest
    @CsvSource({"-stream, -aes-256-cbc", "-nodetach, -aes-128-cbc", "-stream, -aes-256-gcm", "-nodetach, -aes-256-gcm"})
    void runWhenAMessageIsSignedAndEncryptedThenItsAttachmentIsSentAndNobodyAnswered(String form, String cipher)
            throws Exception {
        letters.sign("manager", form);
        mail.deliver(letters.encrypt("signed.eml", cipher), MANAGER);

        try (InProcess agent = InProcess.run(yaml("{address: " + MANAGER + ", certificate: manager.crt}"))) {
            await().atMost(LONG).until(() -> mail.in("Postern.done").size() == 1);

            assertThat(gateway.accepted()).hasSize(1);
            assertThat(mail.answers()).isEmpty();
            awaitEmptyInbox();
            agent.awaitLog("sent 1");
            assertThat(agent.log()).doesNotContain("Penhallow", MANAGER, "roster");
            assertThat(InProcess.files(folder.resolve("memory/sources/mailbox")))
                    .isEmpty();
        }
    }

    @Test
    void runWhenAnOldSignedMessageIsSentAgainThenItBringsNothingBack() throws Exception {
        byte[] signed = letters.headed(letters.sign("manager", "-stream"));
        mail.deliver(signed, MANAGER);

        try (InProcess agent =
                InProcess.run(yaml("{address: " + MANAGER + ", certificate: manager.crt, protection: signed}"))) {
            await().atMost(LONG).until(() -> mail.in("Postern.done").size() == 1);
            mail.deliver(signed, MANAGER);
            await().atMost(LONG).until(() -> mail.in("Postern.done").size() == 2);

            agent.awaitLog("PST-8168");
            assertThat(gateway.accepted()).hasSize(1);
            assertThat(mail.answers()).isEmpty();
        }
    }

    @Test
    void runWhenTheCertificateIsOfAKnownAuthorityThenItCountsForItsOwnAddressOnly() throws Exception {
        openssl.personOfAuthority("issued", MANAGER);
        openssl.personOfAuthority("other", "deputy@plas-newydd.example");
        mail.deliver(letters.headed(letters.sign("issued", "-stream")), MANAGER);
        mail.deliver(letters.headed(letters.sign("other", "-stream")), MANAGER);

        try (InProcess agent =
                InProcess.run(yaml("authorities: [ca.crt]\n", "{address: " + MANAGER + ", protection: signed}"))) {
            await().atMost(LONG).until(() -> mail.in("Postern.quarantine").size() == 1);

            assertThat(mail.in("Postern.done")).hasSize(1);
            assertThat(gateway.accepted()).hasSize(1);
            agent.awaitLog("PST-8163");
        }
    }

    @Test
    void runWhenTheSenderIsUnknownThenTheMessageIsQuarantinedAndTheAnswerRepeatsNothing() throws Exception {
        mail.deliver(plain("Carys Penhallow has gone missing", "stranger@elsewhere.example"), MANAGER);

        quarantined("{address: " + MANAGER + ", certificate: manager.crt}", "PST-8160");
    }

    @Test
    void runWhenPersonalDataComesInPlainTextThenItIsQuarantinedAndTheAnswerRepeatsNothing() throws Exception {
        mail.deliver(plain("Carys Penhallow has gone missing", MANAGER), MANAGER);

        quarantined("{address: " + MANAGER + ", certificate: manager.crt}", "PST-8164");
    }

    @Test
    void runWhenSignedMailWasChangedOnItsWayThenItIsQuarantined() throws Exception {
        byte[] signed = letters.headed(letters.sign("manager", "-stream"));
        String changed = new String(signed, StandardCharsets.ISO_8859_1).replace("Saturday", "Sunday");
        assertThat(changed).isNotEqualTo(new String(signed, StandardCharsets.ISO_8859_1));
        mail.deliver(changed.getBytes(StandardCharsets.ISO_8859_1), MANAGER);

        quarantined("{address: " + MANAGER + ", certificate: manager.crt, protection: signed}", "PST-8162");
    }

    @Test
    void runWhenSomebodyElseSignedThenItIsQuarantined() throws Exception {
        openssl.person("stranger", MANAGER);
        mail.deliver(letters.headed(letters.sign("stranger", "-nodetach")), MANAGER);

        quarantined("{address: " + MANAGER + ", certificate: manager.crt, protection: signed}", "PST-8163");
    }

    @Test
    void runWhenMailIsEncryptedAndNotSignedThenTheAnswerDoesNotSayHowFarItCouldBeOpened() throws Exception {
        letters.body();
        mail.deliver(letters.encrypt("body.eml", "-aes-256-cbc"), MANAGER);

        quarantined("{address: " + MANAGER + ", certificate: manager.crt}", "PST-8165");
    }

    @Test
    void runWhenMailIsEncryptedToSomebodyElseThenItIsQuarantined() throws Exception {
        letters.sign("manager", "-stream");
        openssl.run(
                "cms",
                "-encrypt",
                "-aes-256-cbc",
                "-in",
                "signed.eml",
                "-out",
                "sealed.eml",
                "-from",
                MANAGER,
                "-to",
                TestMail.ADDRESS,
                "-subject",
                "Carys Penhallow",
                "manager.crt");
        mail.deliver(openssl.bytes("sealed.eml"), MANAGER);

        quarantined("{address: " + MANAGER + ", certificate: manager.crt}", "PST-8165");
    }

    @Test
    void runWhenAProgramSentItThenItIsQuarantinedAndNotAnswered() throws Exception {
        String bounce = new String(plain("Undelivered", "stranger@elsewhere.example"), StandardCharsets.UTF_8);
        mail.deliver(("Auto-Submitted: auto-replied\r\n" + bounce).getBytes(StandardCharsets.UTF_8), MANAGER);

        try (InProcess agent = InProcess.run(yaml("{address: " + MANAGER + ", certificate: manager.crt}"))) {
            await().atMost(LONG).until(() -> mail.in("Postern.quarantine").size() == 1);

            agent.awaitLog("PST-8160");
            assertThat(mail.answers()).isEmpty();
        }
    }

    @Test
    void runWhenRowsHaveToBeMendedThenTheyStayHereAndTheAnswerCountsThem() throws Exception {
        String sheet = SHEET + "Ifan Treharne,,Newport,3/11/2026\n";
        mail.deliver(plain("Roster", MANAGER, sheet), MANAGER);

        try (InProcess agent = InProcess.run(yaml("{address: " + MANAGER + ", protection: none}"))) {
            await().atMost(LONG).until(() -> mail.in("Postern.done").size() == 1);

            assertThat(mail.answers()).hasSize(1);
            assertThat(text(mail.answers().get(0)))
                    .contains("rows to mend 1", "PST-8169")
                    .doesNotContain("Treharne");
            List<String> copies = InProcess.files(folder.resolve("to-mend"));
            assertThat(copies).hasSize(1);
            assertThat(TestImport.rows(folder.resolve("to-mend").resolve(copies.get(0))))
                    .hasSize(2);
            assertThat(agent.log()).doesNotContain("Treharne");
        }
    }

    @Test
    void runWhenTheGatewayIsAwayThenTheMessageWaitsWhereItIs() throws Exception {
        gateway.away(true);
        mail.deliver(plain("Roster", MANAGER), MANAGER);
        String yaml = yaml("{address: " + MANAGER + ", protection: none}").toString();

        try (InProcess agent = InProcess.run(Path.of(yaml))) {
            agent.awaitLog("waiting");
            assertThat(mail.in("INBOX")).hasSize(1);
            gateway.away(false);
            await().atMost(LONG).until(() -> mail.in("Postern.done").size() == 1);

            assertThat(gateway.accepted()).hasSize(1);
            assertThat(mail.answers()).isEmpty();
        }
    }

    @Test
    void runWhenTheMailServerIsNotTrustedThenNothingIsAskedOfIt() throws Exception {
        openssl.personOfAuthority("issued", MANAGER);
        String allow = "{address: " + MANAGER + ", certificate: manager.crt}";

        try (InProcess agent = InProcess.run(yaml("", allow, "ca.crt"))) {
            agent.awaitLog("PST-8151");
        }
    }

    /** Ends in quarantine, with an answer that has the code and none of the message's words. */
    private void quarantined(String allow, String code) throws Exception {
        try (InProcess agent = InProcess.run(yaml(allow))) {
            await().atMost(LONG).until(() -> mail.in("Postern.quarantine").size() == 1);

            assertThat(mail.answers()).hasSize(1);
            awaitEmptyInbox();
            assertThat(gateway.accepted()).isEmpty();
            MimeMessage answer = mail.answers().get(0);
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            answer.writeTo(raw);
            assertThat(raw.toString(StandardCharsets.UTF_8) + text(answer) + answer.getSubject())
                    .contains(code)
                    .doesNotContainIgnoringCase("Penhallow", "missing", "Saturday", "roster");
            agent.awaitLog(code);
            assertThat(agent.log()).doesNotContain("Penhallow", "elsewhere.example", MANAGER);
        }
    }

    /** A server may copy a message before it takes it away. */
    private void awaitEmptyInbox() {
        await().atMost(LONG).until(() -> mail.in("INBOX").isEmpty());
    }

    private static String text(MimeMessage message) throws Exception {
        return message.getContent().toString();
    }

    private Path yaml(String allow) throws Exception {
        return yaml("", allow);
    }

    private Path yaml(String more, String allow) throws Exception {
        return yaml(more, allow, "pki/ca.crt");
    }

    private Path yaml(String more, String allow, String trust) throws Exception {
        String sources =
                "- name: mailbox\n  every: 1s\n  mail:\n" + (mail.entries(trust, "- " + allow) + more).indent(4);
        return TestAgent.yamlIn(folder, "home-ty-derw", gateway, sources);
    }
}
