// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.postern.agent.deliver.DeliverIssue;
import org.postern.agent.setup.Secret;
import org.postern.agent.setup.Section;
import org.postern.envelope.pki.Verdict;

/**
 * Answers that may hold personal data: signed by our address, encrypted to a mailbox whose certificate somebody has verified,
 * and to nobody else. The certificate is judged anew each time.
 *
 * @param sign file (PEM) with the key and certificate of our address
 */
public record SealedAnswers(Path sign, Secret passphrase, Map<String, VerifiedMailbox> mailboxes) {

    /** The entries {@code sign}, {@code passphrase} and {@code mailboxes}; empty where nobody is to get such answers. */
    public static Optional<SealedAnswers> read(Section entries) {
        Map<String, VerifiedMailbox> mailboxes = VerifiedMailbox.all(entries);
        Secret passphrase = entries.optionalSecret("passphrase").orElse(Secret.none());
        if (mailboxes.isEmpty()) {
            entries.optionalPath("sign");
            return Optional.empty();
        }
        return Optional.of(new SealedAnswers(entries.path("sign"), passphrase, mailboxes));
    }

    public boolean knows(String address) {
        return mailboxes.containsKey(VerifiedMailbox.key(address));
    }

    /** Fills the message with the sealed content; refused with PST-8221 or 8223, and then nothing of it may be sent. */
    public Verdict<Boolean> seal(MimeMessage message, MimeBodyPart content, String address, Clock clock) {
        VerifiedMailbox mailbox = mailboxes.get(VerifiedMailbox.key(address));
        return MailboxCertificate.of(mailbox, Optional.empty(), clock.instant())
                .then(certificate -> MailSigner.read(sign, passphrase, clock).then(signer -> {
                    try {
                        Smime smime = new Smime(signer, Smime.Cipher.AES_256_GCM);
                        Smime.put(smime.seal(content, certificate), message);
                        return Verdict.accept(true);
                    } catch (MessagingException e) {
                        return DeliverIssue.MAIL_SIGNER.refuse(
                                "its key, or that of the recipient, is of no kind that is used for mail");
                    }
                }));
    }
}
