// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mail;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.postern.agent.TestKeys;
import org.postern.agent.TestTls;

/** A real mail server on this machine, over TLS, with one mailbox of an agency. */
public final class TestMail implements AutoCloseable {

    public static final String ADDRESS = "postern@ty-derw.example";
    private static final String LOGIN = "ty-derw";
    private static final String PASSWORD = "invented-password";

    private final GreenMail server;
    private final GreenMailUser user;

    public TestMail(Path folder, TestKeys keys) throws Exception {
        Path store = folder.resolve("mail.p12");
        KeyStore own = TestTls.serverKeys(keys);
        try (OutputStream out = Files.newOutputStream(store)) {
            own.store(out, TestTls.PASSWORD);
        }
        System.setProperty("greenmail.tls.keystore.file", store.toString());
        System.setProperty("greenmail.tls.keystore.password", new String(TestTls.PASSWORD));
        server = new GreenMail(servers());
        user = server.setUser(ADDRESS, LOGIN, PASSWORD);
        server.start();
        Files.writeString(folder.resolve("mail.pass"), PASSWORD);
    }

    /** For both protocols, on whichever ports are free; a busy machine has time to start them. */
    public static ServerSetup[] servers() {
        ServerSetup[] both = {
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAPS),
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS)
        };
        for (ServerSetup one : both) {
            one.setServerStartupTimeout(TimeUnit.MINUTES.toMillis(1));
        }
        return both;
    }

    /** The entry of agent.yaml below {@code mail:}; {@code allow} is what stands below {@code allow:}. */
    public String entries(String trust, String allow) {
        return """
                imap: {host: localhost, port: %d, user: %s, password: {file: mail.pass}, trust: [%s]}
                smtp: {host: localhost, port: %d, user: %s, password: {file: mail.pass}, trust: [%s]}
                address: %s
                toMend: to-mend
                allow:
                """.formatted(
                                server.getImaps().getPort(),
                                LOGIN,
                                trust,
                                server.getSmtps().getPort(),
                                LOGIN,
                                trust,
                                ADDRESS)
                + allow.indent(2);
    }

    /** Hands a message to the mail server, byte for byte. */
    public void deliver(byte[] message, String from) throws Exception {
        MimeMessage mail = new MimeMessage(null, new ByteArrayInputStream(message));
        if (mail.getHeader("From") == null) {
            mail.setHeader("From", from);
        }
        user.deliver(mail);
    }

    /** Messages in a folder of the mailbox, such as {@code Postern.done}. */
    public List<MimeMessage> in(String folder) throws Exception {
        MailFolder found = server.getManagers().getImapHostManager().getFolder(user, folder);
        return found == null
                ? List.of()
                : found.getMessages().stream()
                        .map(StoredMessage::getMimeMessage)
                        .toList();
    }

    /** What was sent to somebody else than the agency. */
    public List<MimeMessage> answers() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> header(message, "From").equals(ADDRESS))
                .toList();
    }

    private static String header(MimeMessage message, String name) {
        try {
            return String.valueOf(message.getHeader(name, null));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
