// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.mail;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import org.postern.agent.TestKeys;
import org.postern.agent.TestTls;
import org.postern.agent.mail.TestMail;

/** A real mail server over TLS with a team's mailbox and ours. */
final class TeamMail implements AutoCloseable {

    static final String TEAM = "missing-team@force.example";
    static final String OURS = "postern@force.example";
    private static final String PASSWORD = "invented-password";

    private final GreenMail server;
    private final GreenMailUser team;
    private final GreenMailUser ours;

    TeamMail(Path folder, TestKeys keys) throws Exception {
        Path store = folder.resolve("mail.p12");
        KeyStore own = TestTls.serverKeys(keys);
        try (OutputStream out = Files.newOutputStream(store)) {
            own.store(out, TestTls.PASSWORD);
        }
        System.setProperty("greenmail.tls.keystore.file", store.toString());
        System.setProperty("greenmail.tls.keystore.password", new String(TestTls.PASSWORD));
        server = new GreenMail(TestMail.servers());
        team = server.setUser(TEAM, "team", PASSWORD);
        ours = server.setUser(OURS, "ours", PASSWORD);
        server.start();
        Files.writeString(folder.resolve("mail.pass"), PASSWORD);
    }

    /** The entry {@code smtp} of agent.yaml. */
    String smtp() {
        return login(server.getSmtps().getPort());
    }

    /** The entry {@code replies}. */
    String replies() {
        return "replies: {address: " + OURS + ", every: 1s, imap: "
                + login(server.getImaps().getPort()) + "}\n";
    }

    private static String login(int port) {
        return "{host: localhost, port: " + port + ", user: ours, password: {file: mail.pass}, trust: [pki/ca.crt]}";
    }

    List<MimeMessage> atTeam() {
        return messages(team, "INBOX");
    }

    int atOurs(String folder) {
        return messages(ours, folder).size();
    }

    private List<MimeMessage> messages(GreenMailUser user, String name) {
        MailFolder folder = server.getManagers().getImapHostManager().getFolder(user, name);
        return folder == null
                ? List.of()
                : folder.getMessages().stream()
                        .filter(stored -> !stored.getFlags().contains(jakarta.mail.Flags.Flag.DELETED))
                        .map(stored -> stored.getMimeMessage())
                        .toList();
    }

    /** A mail to us, as a mail program makes it. */
    void reply(String from, String subject) throws MessagingException {
        MimeMessage message = new MimeMessage((jakarta.mail.Session) null);
        message.setFrom(from);
        message.setRecipients(jakarta.mail.Message.RecipientType.TO, OURS);
        message.setSubject(subject);
        message.setText("");
        message.saveChanges();
        ours.deliver(message);
    }

    /** A message with headers, as it travels. */
    static String text(MimeMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop();
    }
}
