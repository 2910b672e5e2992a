// SPDX-License-Identifier: Apache-2.0
package org.postern.app.chaos;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.UnreachableException;

/** An agency that sends documents, and each again with its key until it knows the answer. */
final class Sender implements Runnable {

    private record Unanswered(TestDocuments document, String key) {}

    private final ApiCaller caller;
    private final Supplier<TestDocuments> documents;
    private final Consumer<Reply> onAccepted;
    private final Deque<Unanswered> unanswered = new ArrayDeque<>();
    private final Map<UUID, String> accepted = new ConcurrentHashMap<>();
    private final Queue<String> promises = new ConcurrentLinkedQueue<>();
    private final AtomicInteger repeats = new AtomicInteger();
    private volatile boolean making = true;

    Sender(ApiCaller caller, Supplier<TestDocuments> documents, Consumer<Reply> onAccepted) {
        this.caller = caller;
        this.documents = documents;
        this.onAccepted = onAccepted;
    }

    /** Sends what has no answer yet, oldest first; else something new. */
    @Override
    public synchronized void run() {
        if (unanswered.isEmpty() && making) {
            unanswered.add(new Unanswered(documents.get(), UUID.randomUUID().toString()));
        }
        Unanswered next = unanswered.peek();
        if (next == null) {
            return;
        }
        try {
            Reply reply = caller.submit(next.document(), next.key());
            if (reply.status() == 202) {
                unanswered.remove();
                accept(next, reply);
            } else if (reply.status() < 500) {
                throw new AssertionError("refused: " + reply.status() + " " + reply.text());
            }
        } catch (UnreachableException down) {
            // Whether it was taken in is not known: the same key finds out.
        }
    }

    private void accept(Unanswered document, Reply reply) {
        if (reply.header("Postern-Repeated").equals("true")) {
            repeats.incrementAndGet();
        }
        String before = accepted.put(reply.id(), document.document().at("/id").asString());
        if (before != null) {
            throw new AssertionError("one submission for two documents: " + reply.id());
        }
        promises.add(reply.json().path("ledgerPromise").asString());
        onAccepted.accept(reply);
    }

    /** From now on only answers are asked for. */
    void makeNoMore() {
        making = false;
    }

    synchronized boolean knowsEveryAnswer() {
        return unanswered.isEmpty();
    }

    ApiCaller caller() {
        return caller;
    }

    /** The sender's own document ids by submission. */
    Map<UUID, String> accepted() {
        return accepted;
    }

    /** What the ledger has promised to hold. */
    List<String> promises() {
        return List.copyOf(promises);
    }

    int repeats() {
        return repeats.get();
    }
}
