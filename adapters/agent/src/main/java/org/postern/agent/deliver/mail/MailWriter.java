// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.postern.envelope.Opened;

/**
 * Writes the mail about one envelope. What can be read on its way (sender, recipient, subject, time) names the envelope by its
 * id and nobody else; everything else is signed and encrypted.
 */
final class MailWriter {

    private static final Map<String, String> TYPES =
            Map.of("json", "application/json", "pdf", "application/pdf", "xml", "application/xml");

    private final MailSettings settings;
    private final Smime smime;
    private final Optional<ReplyTokens> tokens;

    /** @param tokens where replies are taken */
    MailWriter(MailSettings settings, Smime smime, Optional<ReplyTokens> tokens) {
        this.settings = settings;
        this.smime = smime;
        this.tokens = tokens;
    }

    /** Fills an empty message. The same envelope gets the same message id each time, so that a repeated mail is known. */
    void write(MimeMessage message, Opened opened, Map<String, byte[]> files, X509Certificate to, Instant now)
            throws MessagingException {
        String envelope = opened.header().id();
        Smime.put(smime.seal(content(opened, files), to), message);
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(settings.to().address()));
        message.setSubject("Postern: envelope " + envelope);
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        message.setHeader("Message-ID", "<" + envelope + "@postern.invalid>");
    }

    private MimeBodyPart content(Opened opened, Map<String, byte[]> files) throws MessagingException {
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(words(opened, files), "UTF-8");
        parts.addBodyPart(text);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            MimeBodyPart attached = new MimeBodyPart();
            String ending = file.getKey().substring(file.getKey().lastIndexOf('.') + 1);
            attached.setDataHandler(new DataHandler(new ByteArrayDataSource(file.getValue(), TYPES.get(ending))));
            attached.setFileName(file.getKey());
            parts.addBodyPart(attached);
        }
        MimeBodyPart content = new MimeBodyPart();
        content.setContent(parts);
        return content;
    }

    private String words(Opened opened, Map<String, byte[]> files) {
        StringBuilder words = new StringBuilder("Information about a child has been shared with you. It is attached: ")
                .append(String.join(", ", files.keySet()))
                .append(".\r\n");
        opened.manifest()
                .path("handling")
                .forEach(one -> words.append("\r\nHandling: ").append(one.asString("")));
        tokens.ifPresent(
                made -> words.append("\r\nWhen you have read it, please say so by this link; it writes a mail to")
                        .append(" which nothing needs to be added:\r\n\r\n<mailto:")
                        .append(settings.replies().orElseThrow().address())
                        .append("?subject=")
                        .append(made.subject(opened.header().id()).replace(" ", "%20"))
                        .append(">\r\n"));
        return words.toString();
    }
}
