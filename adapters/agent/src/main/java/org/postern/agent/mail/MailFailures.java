// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import javax.net.ssl.SSLException;
import org.postern.envelope.pki.Verdict;

/** Tells by an exception of the mail library what went wrong; its words, which may hold addresses, are left behind. */
final class MailFailures {

    private MailFailures() {}

    /** While connecting and signing in. */
    static <T> Verdict<T> connecting(MessagingException e) {
        if (e instanceof AuthenticationFailedException) {
            return MailIssue.MAIL_SIGN_IN.refuse();
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return MailIssue.MAIL_TLS.refuse();
            }
            if (cause instanceof IOException) {
                return MailIssue.MAIL_SERVER.refuse();
            }
        }
        return MailIssue.MAIL_REFUSED.refuse();
    }
}
