// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.agent.deliver.DeliverIssue;
import org.postern.agent.deliver.mail.Smime.Cipher;
import org.postern.agent.mail.MailServer;
import org.postern.agent.setup.Secret;
import org.postern.agent.setup.Section;
import org.postern.agent.setup.SetupIssue;

/**
 * How mail goes to one team mailbox.
 *
 * @param from        our own address, whose certificate signs
 * @param sign        file (PEM) with the key and certificate of that address
 * @param authorities that may vouch for the mailbox's certificate, with their revocation lists; empty where its verified
 *                    fingerprint is enough
 * @param replies     where the team's replies arrive
 */
public record MailSettings(
        VerifiedMailbox to,
        String from,
        MailServer smtp,
        Path sign,
        Secret passphrase,
        List<Path> authorities,
        Cipher cipher,
        Optional<Replies> replies) {

    private static final Map<String, Cipher> CIPHERS =
            Map.of("aes-256-gcm", Cipher.AES_256_GCM, "aes-256-cbc", Cipher.AES_256_CBC);
    private static final int SMTPS = 465;
    private static final int IMAPS = 993;
    private static final Duration EVERY = Duration.ofMinutes(1);

    /** Our mailbox for replies. @param every how often it is looked into */
    record Replies(String address, MailServer imap, String folder, Duration every) {}

    /** @param verified the mailboxes to which mail may go at all */
    public static MailSettings read(Section entries, Map<String, VerifiedMailbox> verified) {
        String to = entries.text("to");
        VerifiedMailbox mailbox = verified.get(VerifiedMailbox.key(to));
        if (mailbox == null) {
            entries.problem("to", DeliverIssue.MAIL_ADDRESS);
        }
        entries.text("from");
        return new MailSettings(
                mailbox,
                address(entries, "from"),
                server(entries, "smtp", SMTPS),
                entries.path("sign"),
                entries.optionalSecret("passphrase").orElse(Secret.none()),
                entries.paths("authorities"),
                entries.choice("cipher", CIPHERS, Cipher.AES_256_GCM),
                entries.section("replies").map(MailSettings::replies));
    }

    private static Replies replies(Section entries) {
        entries.text("address");
        return new Replies(
                address(entries, "address"),
                server(entries, "imap", IMAPS),
                entries.optional("folder").orElse("INBOX"),
                entries.duration("every", EVERY));
    }

    private static String address(Section entries, String key) {
        return entries.parsed(key, VerifiedMailbox::address, "an e-mail address")
                .orElse("");
    }

    private static MailServer server(Section entries, String key, int port) {
        if (!entries.has(key)) {
            entries.problem(key, SetupIssue.MISSING, key);
        }
        return entries.section(key).map(server -> MailServer.read(server, port)).orElse(null);
    }
}
