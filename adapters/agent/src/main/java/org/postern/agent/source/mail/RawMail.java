// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;

/** Gets a message as it was sent, byte for byte, since a signature covers bytes. */
final class RawMail {

    private static final int MOST_BYTES = 75 << 20;

    private RawMail() {}

    /** Empty for one that is too large. */
    static Optional<MimeMessage> read(Message message) throws MessagingException, IOException {
        if (message.getSize() > MOST_BYTES) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return Optional.of(
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes.toByteArray())));
    }
}
