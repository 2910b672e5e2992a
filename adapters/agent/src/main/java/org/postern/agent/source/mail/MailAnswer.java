// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.postern.agent.mail.MailIssue;
import org.postern.validation.ValidationContext;

/**
 * Writes the answer to a message that was not taken, or not as a whole. In clear it repeats nothing of it: no subject, no text,
 * no name of a file, and not even the message's id. Rows to mend go along where they can be sealed for the sender.
 */
final class MailAnswer {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK).withZone(ValidationContext.LONDON);

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String NOTHING_OF_IT =
            "It repeats nothing of your message, so that nothing personal is in it.";
    private static final String ROWS =
            "The rows to mend are attached; mend them and send the workbook back, signed and" + " encrypted.";

    private MailAnswer() {}

    /** @param arrived when the message was taken up */
    static void write(MimeMessage answer, String from, String to, Instant arrived, MailOutcome outcome)
            throws MessagingException {
        MailIssue why = outcome.answer().orElseThrow();
        answer.setFrom(new InternetAddress(from));
        answer.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        answer.setSubject("Your message to Postern: " + why.code(), StandardCharsets.UTF_8.name());
        answer.setHeader("Auto-Submitted", "auto-replied");
        answer.setHeader("X-Auto-Response-Suppress", "All");
        answer.setSentDate(Date.from(arrived));
        answer.setText(text(arrived, why, outcome, NOTHING_OF_IT), StandardCharsets.UTF_8.name());
        answer.saveChanges();
    }

    /** What a sealed answer holds. */
    static MimeBodyPart withRows(Instant arrived, MailOutcome outcome) throws MessagingException {
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart words = new MimeBodyPart();
        words.setText(text(arrived, outcome.answer().orElseThrow(), outcome, ROWS), StandardCharsets.UTF_8.name());
        parts.addBodyPart(words);
        int number = 0;
        for (byte[] workbook : outcome.toMend()) {
            MimeBodyPart attached = new MimeBodyPart();
            attached.setDataHandler(new DataHandler(new ByteArrayDataSource(workbook, XLSX)));
            attached.setFileName("to-mend-" + ++number + ".xlsx");
            parts.addBodyPart(attached);
        }
        MimeBodyPart content = new MimeBodyPart();
        content.setContent(parts);
        return content;
    }

    private static String text(Instant arrived, MailIssue why, MailOutcome outcome, String last) {
        List<String> lines = new ArrayList<>();
        lines.add("This is about the message that we took up on " + MOMENT.format(arrived) + ".");
        lines.add("");
        lines.add(why.words().text() + " (" + why.code() + ")");
        lines.add(why.words().fix());
        if (!outcome.lines().isEmpty()) {
            lines.add("");
            lines.addAll(outcome.lines());
        }
        lines.add("");
        lines.add("A program wrote this. " + last);
        return String.join("\r\n", lines) + "\r\n";
    }
}
