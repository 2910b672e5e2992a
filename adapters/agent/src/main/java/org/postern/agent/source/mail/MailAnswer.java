// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
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
 * Writes the answer to a message that was not taken, or not as a whole. It repeats nothing of it: no subject, no text, no
 * name of a file, and not even the message's id.
 */
final class MailAnswer {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK).withZone(ValidationContext.LONDON);

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
        answer.setText(text(arrived, why, outcome), StandardCharsets.UTF_8.name());
        answer.saveChanges();
    }

    private static String text(Instant arrived, MailIssue why, MailOutcome outcome) {
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
        lines.add("A program wrote this. It repeats nothing of your message, so that nothing personal is in it.");
        return String.join("\r\n", lines) + "\r\n";
    }
}
