// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.mail;

import jakarta.mail.Message;
import org.postern.agent.source.file.Stamps;

/**
 * A message on its way through the routes.
 *
 * @param name    what the mailbox calls it
 * @param stamp   when it was taken up, unique
 * @param outcome null until it was read
 */
record Letter(Message message, String name, String stamp, MailOutcome outcome) {

    Letter(Message message, String name, String stamp) {
        this(message, name, stamp, null);
    }

    Letter with(MailOutcome result) {
        return new Letter(message, name, stamp, result);
    }

    /** For the log. */
    String sentence() {
        String why = outcome.answer().map(issue -> " " + issue.code()).orElse("");
        return Stamps.stamp(stamp) + " message " + outcome.kind().name().toLowerCase(java.util.Locale.ROOT) + why + " "
                + String.join("; ", outcome.lines());
    }

    /** Never the message. */
    @Override
    public String toString() {
        return "Letter[" + stamp + "]";
    }
}
