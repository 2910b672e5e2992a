// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.postern.envelope.pki.Verdict;

/** An open IMAP mailbox: one folder is read, and messages are moved to others. Whoever opens it closes it. */
public final class Mailbox implements AutoCloseable {

    private final IMAPStore store;
    private final IMAPFolder inbox;

    private Mailbox(IMAPStore store, IMAPFolder inbox) {
        this.store = store;
        this.inbox = inbox;
    }

    /** Refused with PST-8112 or 8150 to 8153. */
    public static Verdict<Mailbox> open(MailServer server, String folder) {
        return server.session("imap")
                .then(session -> server.password().read().then(password -> {
                    try {
                        Store store = session.getStore(server.name("imap"));
                        store.connect(server.host(), server.port(), server.user(), new String(password));
                        return open((IMAPStore) store, folder);
                    } catch (MessagingException e) {
                        return MailFailures.connecting(e);
                    } finally {
                        Arrays.fill(password, '\0');
                    }
                }));
    }

    private static Verdict<Mailbox> open(IMAPStore store, String folder) {
        try {
            IMAPFolder inbox = (IMAPFolder) store.getFolder(folder);
            inbox.open(Folder.READ_WRITE);
            return Verdict.accept(new Mailbox(store, inbox));
        } catch (MessagingException e) {
            return MailIssue.MAIL_REFUSED.refuse();
        }
    }

    /** What lies in the folder, the oldest first; nothing of it is marked as read. */
    public List<Message> messages() throws MessagingException {
        Message[] messages = inbox.getMessages();
        FetchProfile profile = new FetchProfile();
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(UIDFolder.FetchProfileItem.UID);
        inbox.fetch(messages, profile);
        List<Message> waiting = new ArrayList<>();
        for (Message message : messages) {
            if (!message.isSet(Flags.Flag.DELETED)) {
                waiting.add(message);
            }
        }
        return waiting;
    }

    /** What a message is called for as long as the mailbox exists; says nothing about it. */
    public String name(Message message) throws MessagingException {
        return inbox.getUIDValidity() + "-" + inbox.getUID(message);
    }

    /** In one step where the server can. @param target with the hierarchy in slashes; made where it is missing */
    public void move(Message message, String target) throws MessagingException {
        Folder folder = store.getFolder(target.replace('/', inbox.getSeparator()));
        if (!folder.exists()) {
            folder.create(Folder.HOLDS_MESSAGES);
        }
        Message[] one = {message};
        if (store.hasCapability("MOVE")) {
            inbox.moveMessages(one, folder);
        } else {
            inbox.copyMessages(one, folder);
            message.setFlag(Flags.Flag.DELETED, true);
            inbox.expunge(one);
        }
    }

    @Override
    public void close() throws MessagingException {
        try (store) {
            if (inbox.isOpen()) {
                inbox.close(false);
            }
        }
    }
}
