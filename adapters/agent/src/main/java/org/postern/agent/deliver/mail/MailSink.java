// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postern.agent.deliver.DeliverIssue;
import org.postern.agent.deliver.Sink;
import org.postern.agent.deliver.form.Forms;
import org.postern.agent.mail.Postman;
import org.postern.client.command.TrustFiles;
import org.postern.envelope.Opened;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.TrustStore;
import org.postern.envelope.pki.Verdict;

/**
 * A team mailbox that was verified: each envelope is a mail to it, signed and encrypted by S/MIME. Its certificate is judged
 * anew for every mail; while it is not fit, nothing is sent.
 */
public final class MailSink implements Sink {

    private static final String SECRET = "replies.key";

    private final MailSettings settings;
    private final Optional<TrustStore> authorities;
    private final Forms forms;
    private final Postman postman;
    private final Optional<ReplyTokens> tokens;
    private final Optional<ReplyBox> replies;
    private final Clock clock;

    private MailSink(
            MailSettings settings,
            Optional<TrustStore> authorities,
            Forms forms,
            Optional<ReplyTokens> tokens,
            String role,
            Clock clock) {
        this.settings = settings;
        this.authorities = authorities;
        this.forms = forms;
        this.postman = new Postman(settings.smtp());
        this.tokens = tokens;
        this.replies = settings.replies()
                .map(box -> new ReplyBox(box, settings.to().address(), tokens.orElseThrow(), role, clock));
        this.clock = clock;
    }

    /**
     * Refused where the authorities cannot be read or the agent's folder cannot be written.
     *
     * @param memory folder for the secret of replies
     * @param role   of whoever replies
     */
    public static Verdict<Sink> of(MailSettings settings, Forms forms, Path memory, String role, Clock clock) {
        Verdict<Optional<TrustStore>> trust = settings.authorities().isEmpty()
                ? Verdict.accept(Optional.empty())
                : TrustFiles.load(settings.authorities()).map(Optional::of);
        return trust.then(authorities -> {
            try {
                Optional<ReplyTokens> tokens = settings.replies().isEmpty()
                        ? Optional.empty()
                        : Optional.of(ReplyTokens.in(
                                memory.resolve(SECRET), settings.to().address()));
                return Verdict.accept(new MailSink(settings, authorities, forms, tokens, role, clock));
            } catch (IOException e) {
                return DeliverIssue.MEMORY.refuse();
            }
        });
    }

    @Override
    public Optional<Refusal> hand(Opened opened) {
        return MailboxCertificate.of(settings.to(), authorities, clock.instant())
                .then(certificate -> MailSigner.read(settings.sign(), settings.passphrase(), clock)
                        .then(signer -> postman.message().then(message -> {
                            Smime smime = new Smime(signer, settings.cipher());
                            return send(message, opened, new MailWriter(settings, smime, tokens), certificate);
                        })))
                .either(sent -> Optional.empty(), Optional::of);
    }

    private Verdict<Boolean> send(
            MimeMessage message, Opened opened, MailWriter writer, java.security.cert.X509Certificate certificate) {
        try {
            writer.write(message, opened, forms.of(opened), certificate, clock.instant());
        } catch (MessagingException e) {
            return DeliverIssue.MAIL_SIGNER.refuse(
                    "its key, or that of the recipient, is of no kind that is used for mail");
        }
        return postman.send(message);
    }

    @Override
    public List<Read> read(Set<UUID> waiting) {
        return replies.map(box -> box.read(waiting)).orElse(List.of());
    }

    @Override
    public void answered(UUID envelope, boolean taken) {
        replies.ifPresent(box -> box.answered(envelope, taken));
    }
}
