// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.mail;

import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.postern.agent.mail.MailIssue;
import org.postern.agent.mail.Mailbox;
import org.postern.agent.mail.Postman;
import org.postern.agent.run.AgentRuntime;
import org.postern.agent.source.file.Attempts;
import org.postern.agent.source.file.Stamps;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;

/** The steps of the routes of one mailbox; one connection for each turn, and for one thread. */
final class MailTurn {

    private final MailSource source;
    private final MailDesk desk;
    private final SeenMails seen;
    private final AgentRuntime runtime;
    private final Attempts attempts;
    private final AnswerLimit limit;
    private final Stamps stamps;
    private Mailbox mailbox;
    private String lastTrouble = "";

    MailTurn(MailSource source, MailDesk desk, SeenMails seen, AgentRuntime runtime) {
        this.source = source;
        this.desk = desk;
        this.seen = seen;
        this.runtime = runtime;
        this.attempts = new Attempts(runtime.clock());
        this.limit = new AnswerLimit(runtime.clock());
        this.stamps = new Stamps(runtime.clock());
    }

    /** The body becomes the messages that are due. */
    void look(Exchange exchange) throws MessagingException {
        rest(exchange);
        List<Letter> due = new ArrayList<>();
        Verdict<Mailbox> opened = Mailbox.open(source.imap(), source.inbox());
        if (opened instanceof Verdict.Refused<Mailbox> refused) {
            trouble(refused.refusal());
        } else {
            lastTrouble = "";
            mailbox = opened.orElseThrow();
            for (Message message : mailbox.messages()) {
                String name = mailbox.name(message);
                if (attempts.isDue(name)) {
                    due.add(new Letter(message, name, stamps.stamped("mail")));
                }
            }
        }
        exchange.getMessage().setBody(due);
    }

    /** A server that is away is said once, and again when something else is wrong with it. */
    private void trouble(Refusal refusal) {
        if (!refusal.code().equals(lastTrouble)) {
            runtime.log().say(source.common().name(), refusal);
            lastTrouble = refusal.code();
        }
    }

    /** The body becomes the message with what came of it. */
    void read(Exchange exchange) throws MessagingException, IOException {
        Letter letter = letter(exchange);
        try {
            Optional<MimeMessage> whole = RawMail.read(letter.message());
            MailOutcome outcome = whole.isPresent()
                    ? desk.handle(whole.get(), letter.stamp())
                    : MailOutcome.quarantined(MailIssue.MALFORMED);
            exchange.getMessage().setBody(letter.with(outcome));
        } catch (MessagingException | IOException elsewhere) {
            attempts.later(letter.name());
            throw elsewhere;
        } catch (RuntimeException failure) {
            if (!attempts.failed(letter.name())) {
                throw failure;
            }
            exchange.getMessage().setBody(letter.with(MailOutcome.quarantined(MailIssue.MALFORMED)));
        }
    }

    /** Says what was not taken, once for each message: the mailbox remembers that it was answered. */
    void answer(Exchange exchange) throws MessagingException {
        Letter letter = letter(exchange);
        MailOutcome outcome = letter.outcome();
        runtime.log().note(source.common().name(), letter.sentence());
        Message message = letter.message();
        if (outcome.answer().isEmpty() || source.smtp().isEmpty() || message.isSet(Flags.Flag.ANSWERED)) {
            return;
        }
        MimeMessage asked = (MimeMessage) message;
        Optional<String> to = MailHeaders.from(asked);
        if (to.isEmpty() || MailHeaders.isByAProgram(asked) || !limit.allows(to.get())) {
            return;
        }
        Postman postman = new Postman(source.smtp().get());
        MimeMessage answer = postman.message().orElseThrow();
        MailAnswer.write(answer, source.address(), to.get(), runtime.clock().instant(), outcome);
        seal(answer, to.get(), outcome);
        Verdict<Boolean> sent = postman.send(answer);
        if (sent instanceof Verdict.Refused<Boolean> refused) {
            // The message is put away all the same; that nobody was told is in the log.
            runtime.log().say(source.common().name(), refused.refusal());
            return;
        }
        message.setFlag(Flags.Flag.ANSWERED, true);
    }

    /** The rows to mend go along where they can be sealed for the sender; otherwise the answer stays as it is. */
    private void seal(MimeMessage answer, String to, MailOutcome outcome) throws MessagingException {
        if (outcome.toMend().isEmpty()
                || source.sealed().filter(known -> known.knows(to)).isEmpty()) {
            return;
        }
        MimeBodyPart rows = MailAnswer.withRows(runtime.clock().instant(), outcome);
        Verdict<Boolean> sealed = source.sealed().get().seal(answer, rows, to, runtime.clock());
        if (sealed instanceof Verdict.Refused<Boolean> refused) {
            runtime.log().say(source.common().name(), refused.refusal());
        }
        answer.saveChanges();
    }

    /** Moves the message to where it belongs; what waits for the gateway stays. */
    void putAway(Exchange exchange) throws MessagingException, IOException {
        Letter letter = letter(exchange);
        attempts.later(letter.name());
        switch (letter.outcome().kind()) {
            case TAKEN -> {
                for (String digest : letter.outcome().signed()) {
                    seen.add(digest);
                }
                mailbox.move(letter.message(), source.done());
            }
            case QUARANTINED -> mailbox.move(letter.message(), source.quarantine());
            case WAITING -> {
                return;
            }
        }
        attempts.forget(letter.name());
    }

    void rest(Exchange exchange) throws MessagingException {
        if (mailbox != null) {
            Mailbox done = mailbox;
            mailbox = null;
            done.close();
        }
    }

    private static Letter letter(Exchange exchange) {
        return exchange.getMessage().getBody(Letter.class);
    }
}
