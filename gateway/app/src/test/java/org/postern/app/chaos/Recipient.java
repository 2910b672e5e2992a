// SPDX-License-Identifier: Apache-2.0
package org.postern.app.chaos;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.PushReceiver.Pushed;
import org.postern.app.testing.Reply;
import org.postern.app.testing.UnreachableException;
import org.postern.envelope.Opened;
import tools.jackson.databind.JsonNode;

/**
 * An agency that collects, opens and receipts, and counts by envelope id. It reads its inbox onward from where it was and
 * never looks back, so that an envelope that its paging skipped is lost to it.
 */
final class Recipient implements Runnable {

    /** One envelope; {@code document} is the sender's document id, empty where the protocol does not share it. */
    record Kept(byte[] bytes, String document, String unit) {}

    private final Mailbox mailbox;
    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();
    private final Deque<UUID> toDo = new ArrayDeque<>();
    private final AtomicInteger again = new AtomicInteger();
    private long read;

    Recipient(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public synchronized void run() {
        try {
            list();
            while (!toDo.isEmpty() && settle(toDo.peek())) {
                toDo.remove();
            }
        } catch (UnreachableException down) {
            // Tried again at the next turn.
        }
    }

    private void list() {
        Reply reply = mailbox.caller().get("/inbox?after=" + read);
        if (reply.status() == 200) {
            JsonNode page = reply.json();
            page.path("items")
                    .forEach(item -> toDo.add(UUID.fromString(item.path("id").asString())));
            read = page.path("next").asLong();
        }
    }

    /** True when nothing is left to do about the envelope. */
    private boolean settle(UUID envelope) {
        Reply fetched = mailbox.fetch(envelope);
        if (fetched.status() == 200) {
            Opened opened = mailbox.open(fetched.body());
            keep(envelope, fetched.body(), opened);
            return mailbox.sendReceipt(envelope, mailbox.receiptFor(opened)).status() == 204;
        }
        // Receipted before: the answer to that was lost.
        return fetched.status() == 404 && kept.containsKey(envelope);
    }

    /** What came by push. */
    Opened take(Pushed pushed) {
        Opened opened = mailbox.open(pushed.body());
        keep(pushed.envelope(), pushed.body(), opened);
        return opened;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    private void keep(UUID envelope, byte[] bytes, Opened opened) {
        if (!opened.header().id().equals(envelope.toString())) {
            throw new AssertionError("an envelope under another's id");
        }
        Kept before = kept.putIfAbsent(
                envelope,
                new Kept(
                        bytes,
                        opened.disclosure().path("id").asString(""),
                        opened.header().unit()));
        if (before != null) {
            again.incrementAndGet();
            if (!Arrays.equals(before.bytes(), bytes)) {
                throw new AssertionError("an envelope came twice with different bytes");
            }
        }
    }

    Map<UUID, Kept> kept() {
        return kept;
    }

    /** How often an envelope came once more, as the same. */
    int cameAgain() {
        return again.get();
    }
}
