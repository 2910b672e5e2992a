// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postern.agent.mail.TestLetters.MANAGER;
import static org.postern.agent.mail.TestLetters.RECIPIENT;
import static org.postern.agent.mail.TestLetters.SHEET;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agent.StubGateway;
import org.postern.agent.TestImport;
import org.postern.agent.mail.MailKeys;
import org.postern.agent.mail.OpenSsl;
import org.postern.agent.mail.TestMail;
import org.postern.agent.run.TestAgent;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.PemFile;

/** Rows to mend leave the agency's machine for the mailbox that somebody has verified, and sealed. */
class SealedRowsTest {

    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    @Test
    void runWhenTheSendersMailboxWasVerifiedThenTheRowsToMendGoBackSealedForIt() throws Exception {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        OpenSsl openssl = new OpenSsl(folder);
        MailKeys.ONE.write(folder, "home-ty-derw");
        openssl.person("manager", MANAGER);
        openssl.person("manager-box", MANAGER, "keyEncipherment");
        openssl.person("ours", TestMail.ADDRESS);
        Files.writeString(
                folder.resolve("ours.pem"),
                Files.readString(folder.resolve("ours.key")) + Files.readString(folder.resolve("ours.crt")));
        String fingerprint = PemFile.read(folder.resolve("manager-box.crt"))
                .then(PemFile::certificate)
                .then(KnownCertificate::of)
                .map(KnownCertificate::sha256)
                .orElseThrow();
        String box = "sign: ours.pem\nmailboxes:\n  - {address: " + MANAGER
                + ", certificate: manager-box.crt, sha256: \"" + fingerprint + "\", verified: 2026-11-02}\n";
        String sheet = SHEET + "Ifan Treharne,,Newport,3/11/2026\n";
        try (StubGateway gateway = new StubGateway(MailKeys.ONE);
                TestMail mail = new TestMail(folder, MailKeys.ONE);
                InProcess agent = run(gateway, mail, box)) {
            mail.deliver(openssl.sealed("manager", MANAGER, "-aes-256-gcm", RECIPIENT, sheet), MANAGER);
            await().atMost(LONG).until(() -> mail.in("Postern.done").size() == 1);

            assertThat(mail.answers()).as(agent.log()).hasSize(1);
            MimeMessage answer = mail.answers().get(0);
            assertThat(answer.getContentType()).contains("authEnveloped-data");
            assertThat(answer.getSubject()).isEqualTo("Your message to Postern: PST-8169");
            Path workbook = Files.write(folder.resolve("back.xlsx"), openssl.secondPart(answer, "manager-box"));
            assertThat(TestImport.rows(workbook)).hasSize(2);
            assertThat(agent.log()).doesNotContain("Treharne");
        }
    }

    private InProcess run(StubGateway gateway, TestMail mail, String box) throws Exception {
        String allow = "- {address: " + MANAGER + ", certificate: manager.crt}";
        String sources =
                "- name: mailbox\n  every: 1s\n  mail:\n" + (mail.entries("pki/ca.crt", allow) + box).indent(4);
        return InProcess.run(TestAgent.yamlIn(folder, "home-ty-derw", gateway, sources));
    }
}
