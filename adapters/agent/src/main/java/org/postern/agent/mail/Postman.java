// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import org.postern.envelope.pki.Verdict;

/** Sends messages by SMTP. */
public final class Postman {

    private final MailServer server;

    public Postman(MailServer server) {
        this.server = server;
    }

    /** An empty message to be filled; refused where the server's settings cannot be read. */
    public Verdict<MimeMessage> message() {
        return server.session("smtp").map(MimeMessage::new);
    }

    /** Refused with PST-8112 or 8150 to 8153. */
    public Verdict<Boolean> send(MimeMessage message) {
        return server.session("smtp")
                .then(session -> server.password().read().then(password -> {
                    try {
                        return send(session, message, new String(password));
                    } finally {
                        Arrays.fill(password, '\0');
                    }
                }));
    }

    private Verdict<Boolean> send(Session session, MimeMessage message, String password) {
        try (Transport transport = session.getTransport(server.name("smtp"))) {
            transport.connect(server.host(), server.port(), server.user(), password);
            transport.sendMessage(message, message.getAllRecipients());
            return Verdict.accept(true);
        } catch (MessagingException e) {
            return MailFailures.connecting(e);
        }
    }
}
