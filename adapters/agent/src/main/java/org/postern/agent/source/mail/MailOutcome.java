// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.mail;

import java.util.List;
import java.util.Optional;
import org.postern.agent.mail.MailIssue;

/**
 * What came of a message.
 *
 * @param answer what the sender is told; empty where nothing needs to be said
 * @param lines  that stand below it: fixed words, codes and numbers
 * @param signed digests of what was signed, to be remembered once the message is put away
 * @param toMend workbooks with the rows that failed, which may leave this machine only encrypted to whoever signed the message
 */
record MailOutcome(
        Kind kind, Optional<MailIssue> answer, List<String> lines, List<String> signed, List<byte[]> toMend) {

    /** Where a message goes. */
    enum Kind {
        /** It was read. */
        TAKEN,
        /** It is for a person to look at. */
        QUARANTINED,
        /** It stays where it is until the gateway has taken everything. */
        WAITING
    }

    MailOutcome {
        lines = List.copyOf(lines);
        signed = List.copyOf(signed);
        toMend = List.copyOf(toMend);
    }

    static MailOutcome quarantined(MailIssue why) {
        return new MailOutcome(Kind.QUARANTINED, Optional.of(why), List.of(), List.of(), List.of());
    }

    /** Nobody is told, since it was answered when it first came. */
    static MailOutcome sentBefore() {
        var issue = MailIssue.SENT_BEFORE.at("");
        return new MailOutcome(
                Kind.TAKEN, Optional.empty(), List.of(issue.code() + " " + issue.text()), List.of(), List.of());
    }
}
