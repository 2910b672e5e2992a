// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postern.agent.deliver.Sink;
import org.postern.agent.mail.Mailbox;
import org.postern.envelope.pki.Verdict;

/**
 * Our mailbox for the team's replies. One counts that comes from the team's address and holds the token of an encrypted mail;
 * it is then moved to {@code Postern/acknowledged}. One that looks like a reply and is none goes to {@code
 * Postern/not-acknowledged}; any other mail is left alone. Nothing is read of a mail but sender, subject and time.
 */
final class ReplyBox {

    private static final String TAKEN = "Postern/acknowledged";
    private static final String REFUSED = "Postern/not-acknowledged";

    private final MailSettings.Replies settings;
    private final String team;
    private final ReplyTokens tokens;
    private final String role;
    private final Clock clock;
    private Instant next = Instant.MIN;
    private Map<UUID, Boolean> answered = new HashMap<>();

    ReplyBox(MailSettings.Replies settings, String team, ReplyTokens tokens, String role, Clock clock) {
        this.settings = settings;
        this.team = team;
        this.tokens = tokens;
        this.role = role;
        this.clock = clock;
    }

    /** Nothing before it is time to look again, or while the server cannot be reached. */
    synchronized List<Sink.Read> read(Set<UUID> waiting) {
        if (clock.instant().isBefore(next)) {
            return List.of();
        }
        next = clock.instant().plus(settings.every());
        return look(waiting);
    }

    /** At once, so that what is done with does not lie there. */
    synchronized void answered(UUID envelope, boolean taken) {
        answered.put(envelope, taken);
        look(Set.of());
    }

    private List<Sink.Read> look(Set<UUID> waiting) {
        Verdict<Mailbox> open = Mailbox.open(settings.imap(), settings.folder());
        if (!(open instanceof Verdict.Accepted<Mailbox> accepted)) {
            return List.of();
        }
        List<Sink.Read> read = new ArrayList<>();
        try (Mailbox mailbox = accepted.value()) {
            for (Message message : mailbox.messages()) {
                String subject = Optional.ofNullable(message.getSubject()).orElse("");
                if (ReplyTokens.isReply(subject)) {
                    reply(mailbox, message, subject, waiting).ifPresent(read::add);
                }
            }
        } catch (MessagingException e) {
            // What was found so far counts; the rest is found at the next look.
            return read;
        }
        return read;
    }

    private Optional<Sink.Read> reply(Mailbox mailbox, Message message, String subject, Set<UUID> waiting)
            throws MessagingException {
        Optional<UUID> envelope = isTeam(message.getFrom()) ? tokens.envelope(subject) : Optional.empty();
        if (envelope.isEmpty()) {
            mailbox.move(message, REFUSED);
            return Optional.empty();
        }
        UUID id = envelope.get();
        if (answered.containsKey(id)) {
            mailbox.move(message, answered.get(id) ? TAKEN : REFUSED);
            return Optional.empty();
        }
        Instant at = Optional.ofNullable(message.getReceivedDate())
                .map(Date::toInstant)
                .orElseGet(clock::instant);
        return waiting.contains(id) ? Optional.of(new Sink.Read(id, role, at)) : Optional.empty();
    }

    private boolean isTeam(Address[] from) {
        return from != null
                && from.length == 1
                && from[0] instanceof InternetAddress address
                && team.equalsIgnoreCase(address.getAddress());
    }
}
