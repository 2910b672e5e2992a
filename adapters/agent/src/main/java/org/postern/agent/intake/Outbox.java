// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.agent.told.Told.Planned;
import org.postern.agent.told.ToldBook;
import org.postern.document.Issue;

/**
 * Hands documents over in small batches: what is about to go is on the disk before the first of them goes, and what has
 * gone is on the disk after the last. A crash in between costs no more than handing the same bytes over again.
 */
final class Outbox {

    private static final int BATCH = 200;

    private final ToldBook book;
    private final DocumentSink sink;
    private final List<Waiting> batch = new ArrayList<>();
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

    private record Waiting(Prepared document, WhenRefused whenRefused) {}

    void add(Planned planned, Prepared document, WhenRefused whenRefused) throws IOException {
        book.plan(planned);
        batch.add(new Waiting(document, whenRefused));
        if (batch.size() >= BATCH) {
            send();
        }
    }

    /** Hands over what has gathered. */
    void send() throws IOException {
        book.flush();
        List<Handed> answers =
                sink.handAll(batch.stream().map(Waiting::document).toList());
        for (int i = 0; i < batch.size(); i++) {
            settle(batch.get(i), answers.get(i));
        }
        book.flush();
        batch.clear();
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
