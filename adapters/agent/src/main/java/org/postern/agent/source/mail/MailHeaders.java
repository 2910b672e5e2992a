// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Optional;

/** What of a message's headers is looked at. They are anybody's word, and decide only who may be answered. */
final class MailHeaders {

    private MailHeaders() {}

    /** The one address that it says it is from, lower-case; empty where there is none, or more than one. */
    static Optional<String> from(MimeMessage message) throws MessagingException {
        String[] headers = message.getHeader("From");
        if (headers == null || headers.length != 1) {
            return Optional.empty();
        }
        try {
            InternetAddress[] addresses = InternetAddress.parseHeader(headers[0], true);
            return addresses.length == 1
                            && !addresses[0].isGroup()
                            && addresses[0].getAddress().contains("@")
                    ? Optional.of(addresses[0].getAddress().toLowerCase(Locale.ROOT))
                    : Optional.empty();
        } catch (AddressException e) {
            return Optional.empty();
        }
    }

    /** Whether a program sent it, or a list: answering these makes loops (RFC 3834). */
    static boolean isByAProgram(MimeMessage message) throws MessagingException {
        String submitted = header(message, "Auto-Submitted");
        String precedence = header(message, "Precedence");
        return !submitted.isEmpty() && !submitted.equals("no")
                || precedence.matches("bulk|junk|list")
                || !header(message, "List-Id").isEmpty()
                || header(message, "Return-Path").equals("<>")
                || from(message).filter(MailHeaders::isAProgram).isPresent();
    }

    private static boolean isAProgram(String address) {
        return address.matches("(mailer-daemon|postmaster|no-?reply|do-?not-?reply)(\\+[^@]*)?@.*");
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        String value = message.getHeader(name, null);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
