// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.postern.agent.told.KeyedHash;
import org.postern.agent.told.Told.Planned;
import org.postern.agent.told.ToldBook;
import org.postern.document.Issue;

/**
 * Hands documents over while the next ones are being read. What is about to go is on the disk before it goes, a few together;
 * answers are settled in the order in which documents went. Documents of one child go one after another, others at once. A
 * crash costs no more than handing over again, with the same bytes, what was on its way. For one thread.
 */
final class Outbox {

    /** Written to the disk together. */
    private static final int BATCH = 50;

    /** Given to the sink and not settled; beside the batch all that is held of a file's documents. */
    private static final int ON_THE_WAY = 150;

    private final ToldBook book;
    private final DocumentSink sink;
    private final List<Waiting> batch = new ArrayList<>();
    private final Deque<Sent> way = new ArrayDeque<>();
    private final Map<KeyedHash, CompletableFuture<Handed>> lastOfChild = new HashMap<>();
    private Optional<Issue> later = Optional.empty();
    private int sent;

    Outbox(ToldBook book, DocumentSink sink) {
        this.book = book;
        this.sink = sink;
    }

    /** Told when the gateway turns a document away. */
    @FunctionalInterface
    interface WhenRefused {
        void refused(List<Issue> issues) throws IOException;
    }

    private record Waiting(Prepared document, Collection<KeyedHash> children, WhenRefused whenRefused) {}

    private record Sent(Waiting what, CompletableFuture<Handed> answer) {}

    void add(Planned planned, Prepared document, WhenRefused whenRefused) throws IOException {
        book.plan(planned);
        batch.add(new Waiting(document, planned.children(), whenRefused));
        if (batch.size() >= BATCH) {
            dispatch();
            settle(ON_THE_WAY);
        }
    }

    /** Hands over what has gathered and waits for every answer. */
    void send() throws IOException {
        dispatch();
        settle(0);
        book.flush();
    }

    private void dispatch() throws IOException {
        book.flush();
        for (Waiting waiting : batch) {
            CompletableFuture<Handed> answer = after(waiting.children())
                    .thenCompose(before -> before.isPresent()
                            ? CompletableFuture.completedFuture(before.get())
                            : sink.handSoon(waiting.document()));
            waiting.children().forEach(child -> lastOfChild.put(child, answer));
            way.add(new Sent(waiting, answer));
        }
        batch.clear();
    }

    /** When what went before about the same child was answered; then why the next may not go yet, if it may not. */
    private CompletableFuture<Optional<Handed>> after(Collection<KeyedHash> children) {
        CompletableFuture<Optional<Handed>> free = CompletableFuture.completedFuture(Optional.empty());
        for (CompletableFuture<Handed> before : children.stream()
                .map(lastOfChild::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList()) {
            free = free.thenCombine(
                    before, (why, answer) -> answer instanceof Handed.Later ? Optional.of(answer) : why);
        }
        return free;
    }

    private void settle(int mayStay) throws IOException {
        while (way.size() > mayStay) {
            Sent oldest = way.remove();
            Handed answer = answer(oldest);
            oldest.what().children().forEach(child -> lastOfChild.remove(child, oldest.answer()));
            settle(oldest.what(), answer);
        }
    }

    private static Handed answer(Sent oldest) {
        try {
            return oldest.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException defect ? defect : e;
        }
    }

    private void settle(Waiting waiting, Handed handed) throws IOException {
        Prepared document = waiting.document();
        if (handed instanceof Handed.Taken) {
            book.settle(document.id(), document.version(), true);
            sent++;
        } else if (handed instanceof Handed.Refused refused) {
            book.settle(document.id(), document.version(), false);
            waiting.whenRefused().refused(refused.issues());
        } else {
            later = Optional.of(((Handed.Later) handed).why());
        }
    }

    /** Why nothing more can be handed over at present. */
    Optional<Issue> later() {
        return later;
    }

    int sent() {
        return sent;
    }
}
