// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agent.told.Told.Planned;
import org.postern.envelope.pki.Verdict;
import tools.jackson.databind.json.JsonMapper;

class ToldBookTest {

    private static final Version FIRST = new Version(1, new KeyedHash(1, 1), Instant.parse("2026-11-25T10:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    void openWhenWrittenBeforeThenEverythingIsFoundAgain() throws Exception {
        try (ToldBook book = open()) {
            book.plan(stay(book, "pn-1"));
            book.settle("pn-1", 1, true);
            book.plan(stay(book, "pn-2"));
        }

        try (ToldBook book = open()) {
            Told told = book.find(List.of(key(book, "pn-1"))).orElseThrow();
            assertThat(told.confirmed()).contains(FIRST);
            assertThat(told.pending()).isEmpty();
            assertThat(told.said().path("event").asString()).isEqualTo("start");
            assertThat(book.find(List.of(key(book, "pn-2"))).orElseThrow().pending())
                    .contains(FIRST);
            assertThat(book.openStays()).hasSize(2);
        }
    }

    @Test
    void openStaysWhenTheEndWasRefusedThenTheStayIsStillOpen() throws Exception {
        try (ToldBook book = open()) {
            book.plan(stay(book, "pn-1"));
            book.plan(new Planned(
                    "pn-9", FIRST, List.of(), List.of(), Optional.empty(), Optional.of("pn-1"), Optional.empty()));
            assertThat(book.openStays()).isEmpty();

            book.settle("pn-9", 1, false);

            assertThat(book.openStays()).hasSize(1);
        }
    }

    @Test
    void openWhenAnotherProgramHasItThenPst8080() throws Exception {
        try (ToldBook book = open()) {
            assertThat(code()).isEqualTo("PST-8080");
            assertThat(book.openStays()).isEmpty();
        }
    }

    @Test
    void openWhenALineInTheMiddleIsChangedThenPst8081() throws Exception {
        try (ToldBook book = open()) {
            for (int i = 0; i < 5; i++) {
                book.plan(stay(book, "pn-" + i));
            }
        }
        Path journal = folder.resolve("told.journal");
        List<String> lines = Files.readAllLines(journal);
        Files.writeString(journal, String.join("\n", lines.get(1), lines.get(0), lines.get(2)) + "\n");

        assertThat(code()).isEqualTo("PST-8081");
    }

    @Test
    void openWhenTheKeyIsAnotherThenPst8081() throws Exception {
        try (ToldBook book = open()) {
            book.plan(stay(book, "pn-1"));
        }
        Files.delete(folder.resolve("key"));

        assertThat(code()).isEqualTo("PST-8081");
    }

    @Test
    void openWhenManyLinesHaveGatheredThenTheFileIsWrittenAnewAndSaysTheSame() throws Exception {
        try (ToldBook book = open()) {
            for (int i = 1; i < 1_500; i++) {
                Version version = new Version(i, new KeyedHash(i, i), FIRST.issued());
                book.plan(new Planned(
                        "pn-1",
                        version,
                        List.of(key(book, "pn-1")),
                        List.of(),
                        Optional.of(LocalDate.of(2026, 11, 2)),
                        Optional.empty(),
                        Optional.empty()));
                book.settle("pn-1", i, true);
            }
        }
        open().close();

        try (ToldBook book = open()) {
            assertThat(Files.readAllLines(folder.resolve("told.journal"))).hasSize(1);
            assertThat(book.find(List.of(key(book, "pn-1")))
                            .orElseThrow()
                            .confirmed()
                            .orElseThrow()
                            .number())
                    .isEqualTo(1_499);
        }
    }

    private static Planned stay(ToldBook book, String id) {
        return new Planned(
                id,
                FIRST,
                List.of(key(book, id)),
                List.of(book.hash("child", List.of(id))),
                Optional.of(LocalDate.of(2026, 11, 2)),
                Optional.empty(),
                Optional.of(JsonMapper.shared().createObjectNode().put("event", "start")));
    }

    private static KeyedHash key(ToldBook book, String id) {
        return book.hash("key", List.of(id));
    }

    private ToldBook open() {
        return verdict().orElseThrow();
    }

    private String code() {
        return verdict().<String>either(book -> "opened", refusal -> refusal.code());
    }

    private Verdict<ToldBook> verdict() {
        return StateKey.in(folder.resolve("key")).then(key -> ToldBook.open(folder, key));
    }
}
