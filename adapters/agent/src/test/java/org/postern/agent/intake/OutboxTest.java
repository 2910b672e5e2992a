// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agent.told.KeyedHash;
import org.postern.agent.told.StateKey;
import org.postern.agent.told.Told.Planned;
import org.postern.agent.told.ToldBook;
import org.postern.agent.told.Version;
import org.postern.document.DocumentType;
import org.postern.document.Issue;

/** Documents go ahead of answers, and those of one child still one after another. */
class OutboxTest {

    private static final Handed LATER = new Handed.Later(Issue.error("PST-7020", "", "Away.", ""));

    @TempDir
    private Path folder;

    private final Map<String, CompletableFuture<Handed>> asked = Collections.synchronizedMap(new LinkedHashMap<>());
    private final DocumentSink sink = new DocumentSink() {
        @Override
        public Handed hand(Prepared document) {
            throw new AssertionError("nobody waits for one document");
        }

        @Override
        public CompletableFuture<Handed> handSoon(Prepared document) {
            CompletableFuture<Handed> answer = new CompletableFuture<>();
            asked.put(document.id(), answer);
            return answer;
        }
    };
    private ToldBook book;
    private Outbox outbox;

    @BeforeEach
    void open() {
        book = ToldBook.open(folder, StateKey.of(new byte[32])).orElseThrow();
        outbox = new Outbox(book, sink);
    }

    @Test
    void addWhenNothingIsAnsweredThenManyAreOnTheirWayAndNoneOfAChildThatWaits() throws Exception {
        for (int i = 0; i < 50; i++) {
            add("d" + i, i % 40);
        }

        assertThat(asked).hasSize(40);
        asked.get("d3").complete(new Handed.Taken());
        assertThat(asked).hasSize(41).containsKey("d43");
    }

    @Test
    void sendWhenAChildsFirstDocumentIsForLaterThenItsNextIsNotHandedOver() throws Exception {
        add("start", 1);
        add("end", 1);
        add("other", 2);
        new Thread(() -> {
                    awaitAsked(2);
                    asked.get("start").complete(LATER);
                    asked.get("other").complete(new Handed.Taken());
                })
                .start();

        outbox.send();

        assertThat(asked).containsOnlyKeys("start", "other");
        assertThat(outbox.later()).isPresent();
        assertThat(outbox.sent()).isEqualTo(1);
        assertThat(book.find(List.of(key("end"))).orElseThrow().pending()).isPresent();
        assertThat(book.find(List.of(key("other"))).orElseThrow().confirmed()).isPresent();
    }

    @Test
    void addWhenAnswersComeInAnyOrderThenEachChildsDocumentsArriveInTheirs() throws Exception {
        Random random = new Random(7);
        List<String> arrived = new ArrayList<>();
        DocumentSink slow = new DocumentSink() {
            @Override
            public Handed hand(Prepared document) {
                synchronized (arrived) {
                    arrived.add(document.id());
                }
                return new Handed.Taken();
            }

            @Override
            public CompletableFuture<Handed> handSoon(Prepared document) {
                int spins = random.nextInt(20_000);
                return CompletableFuture.supplyAsync(() -> {
                    for (int i = 0; i < spins; i++) {
                        Thread.onSpinWait();
                    }
                    return hand(document);
                });
            }
        };
        outbox = new Outbox(book, slow);
        for (int i = 0; i < 600; i++) {
            add("%03d".formatted(i), i % 37);
        }

        outbox.send();

        assertThat(outbox.sent()).isEqualTo(600);
        for (int child = 0; child < 37; child++) {
            int of = child;
            assertThat(arrived.stream().filter(id -> Integer.parseInt(id) % 37 == of))
                    .isSorted();
        }
    }

    private void awaitAsked(int count) {
        await().until(() -> asked.size() == count);
    }

    private KeyedHash key(String id) {
        return book.hash("key", List.of(id));
    }

    private void add(String id, int child) throws Exception {
        KeyedHash says = book.hash("says", List.of(id));
        Planned planned = new Planned(
                id,
                new Version(1, says, Instant.EPOCH),
                List.of(key(id)),
                List.of(book.hash("child", List.of(Integer.toString(child)))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        outbox.add(
                planned,
                new Prepared(DocumentType.PLACEMENT_NOTIFICATION, id, 1, id.getBytes(StandardCharsets.UTF_8)),
                issues -> {});
    }
}
