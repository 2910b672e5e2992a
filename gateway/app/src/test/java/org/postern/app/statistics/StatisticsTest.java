// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestAgencies;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.envelope.Opened;
import tools.jackson.databind.JsonNode;

/** Figures are right, and of the caller's own documents only; small ones about children are not shown. */
class StatisticsTest {

    private static TestGateway gateway;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final ApiCaller provider = gateway.as(TestAgencies.WIGAN_INTERVIEWS);
    private final Statistics statistics = gateway.bean(Statistics.class);

    @BeforeAll
    static void start() {
        gateway = TestGateway.start("statistics", Map.of("postern.statistics.smallest", "1"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void ofWhenInterviewsWereSentThenCountsThemByStatusAndByTheClock() {
        long before = interviews(TestAgencies.WIGAN, "held");
        long inside = held(figures(TestAgencies.WIGAN).table(TableId.INTERVIEW_TIMES), 0);
        long later = held(figures(TestAgencies.WIGAN).table(TableId.INTERVIEW_TIMES), 1);
        for (int i = 0; i < 3; i++) {
            accept(TestDocuments.interview());
        }
        TestDocuments late = TestDocuments.interview();
        Instant notified = Instant.parse(late.at("/interview/notified").asString());
        accept(late.with("""
                {"/interview/held": "%s", "/interview/lateReason": "no-interviewer", "/issued": "%s"}""".formatted(notified.plus(Duration.ofHours(73)), notified.plus(Duration.ofHours(80)))));

        assertThat(interviews(TestAgencies.WIGAN, "held")).isEqualTo(before + 4);
        assertThat(interviews(TestAgencies.WIGAN_INTERVIEWS, "held")).isEqualTo(before + 4);
        assertThat(held(figures(TestAgencies.WIGAN).table(TableId.INTERVIEW_TIMES), 0))
                .isEqualTo(inside + 3);
        assertThat(held(figures(TestAgencies.WIGAN).table(TableId.INTERVIEW_TIMES), 1))
                .isEqualTo(later + 1);
    }

    @Test
    void ofWhenNumbersAboutChildrenAreSmallThenAreNotShown() {
        accept(TestDocuments.interview());
        ChildTables shy = tables(1_000);

        List<Table> tables = shy.of(new Window(TestAgencies.WIGAN, today.minusDays(60), today.plusDays(1)));

        assertThat(tables)
                .flatExtracting(Table::rows)
                .isNotEmpty()
                .flatExtracting(Table.Row::cells)
                .extracting(Table.Cell::text)
                .containsOnly("c", "0");
        assertThat(tables).allSatisfy(table -> assertThat(table.explanation()).contains("c stands for 1 to 999"));
    }

    @Test
    void ofWhenAnotherDayOfTheSameMonthEndsThePeriodThenTheTablesAboutChildrenAreTheSame() {
        accept(TestDocuments.interview());
        LocalDate day = today.withDayOfMonth(15);
        ChildTables shy = tables(3);

        List<Table> until = shy.of(new Window(TestAgencies.WIGAN, day, day));

        assertThat(until).flatExtracting(Table::rows).isNotEmpty();
        for (LocalDate other = day.withDayOfMonth(1); other.getDayOfMonth() < 28; other = other.plusDays(1)) {
            assertThat(shy.of(new Window(TestAgencies.WIGAN, other, day.withDayOfMonth(28))))
                    .isEqualTo(until);
        }
    }

    private static ChildTables tables(int smallest) {
        SmallNumbers small = new SmallNumbers(new StatisticsSettings(smallest, Duration.ofHours(24)));
        TallyStore tallies = gateway.bean(TallyStore.class);
        return new ChildTables(
                new InterviewTables(tallies, small),
                new HarmTables(tallies, gateway.bean(ChildStore.class), small),
                tallies,
                small);
    }

    private static long held(Table table, int column) {
        return sum(table, "held", column);
    }

    @Test
    void ofWhenAVersionReplacedAnotherThenCountsTheNewestOnly() {
        long before = interviews(TestAgencies.WIGAN, "held");
        TestDocuments first = TestDocuments.interview();
        accept(first);
        accept(first.nextVersion());
        accept(TestDocuments.interview());

        assertThat(interviews(TestAgencies.WIGAN, "held")).isEqualTo(before + 2);
    }

    @Test
    void ofWhenAskedByAnotherThenNothingOfTheirsIsInIt() {
        accept(TestDocuments.interview());

        Figures others = figures(TestAgencies.HEREFORDSHIRE);

        assertThat(others.tables()).allSatisfy(table -> assertThat(table.rows()).isEmpty());
        assertThat(others.tables()).extracting(Table::id).containsExactlyInAnyOrder(TableId.values());
    }

    @Test
    void ofWhenEnvelopesWereReceiptedThenBothSidesCountThem() {
        Mailbox police = gateway.mailbox(TestAgencies.MANCHESTER_POLICE);
        long sent = cell(
                figures(TestAgencies.WIGAN),
                TableId.ACKNOWLEDGED,
                List.of("sent", police.caller().agency()),
                0);
        long received = cell(figures(police.caller().agency()), TableId.ACKNOWLEDGED, List.of("received", ""), 0);
        UUID submission = accept(TestDocuments.interview());
        UUID envelope = police.awaitEnvelope(provider, submission);
        Opened opened = police.open(police.fetch(envelope).body());
        police.sendReceipt(envelope, police.receiptFor(opened));

        assertThat(cell(
                        figures(TestAgencies.WIGAN),
                        TableId.ACKNOWLEDGED,
                        List.of("sent", police.caller().agency()),
                        0))
                .isEqualTo(sent + 1);
        assertThat(cell(figures(police.caller().agency()), TableId.ACKNOWLEDGED, List.of("received", ""), 0))
                .isEqualTo(received + 1);
    }

    @Test
    void ofWhenADocumentIsErasedThenItsFactsGoAndTheNumberStays() {
        long before = interviews(TestAgencies.WIGAN, "held");
        UUID submission = accept(TestDocuments.interview());
        assertThat(facts(submission)).isPositive();

        new org.springframework.transaction.support.TransactionTemplate(
                        gateway.bean(org.springframework.transaction.PlatformTransactionManager.class))
                .executeWithoutResult(status -> gateway.bean(FactStore.class).forget(submission));

        assertThat(facts(submission)).isZero();
        LocalDate first = today.minusDays(60).withDayOfMonth(1);
        assertThat(interviews(statistics.of(TestAgencies.WIGAN, first, today), "held"))
                .isEqualTo(before + 1);
    }

    @Test
    void callWhenAskedThenAnswersTheSameWithSuppressedOnesAsLetters() {
        accept(TestDocuments.interview());

        JsonNode answer = provider.get("/statistics?from=" + today.minusDays(60) + "&to=" + today.plusDays(1))
                .json();

        assertThat(answer.path("agency").asString()).isEqualTo(TestAgencies.WIGAN_INTERVIEWS);
        assertThat(answer.path("tables")).hasSize(TableId.values().length);
        assertThat(answer.path("tables")
                        .get(0)
                        .path("rows")
                        .get(0)
                        .path("cells")
                        .get(0)
                        .asLong())
                .isPositive();
        assertThat(provider.get("/statistics?from=2026-02-30&to=2026-03-01").status())
                .isEqualTo(400);
        assertThat(provider.get("/statistics?from=2026-03-02&to=2026-03-01").status())
                .isEqualTo(400);
        assertThat(provider.get("/statistics?from=2001-03-02&to=2026-03-01").status())
                .isEqualTo(400);
        assertThat(provider.get("/statistics").status()).isEqualTo(400);
    }

    @Test
    void chartsWhenThereAreFiguresThenEachStandsOverItsTable() {
        accept(TestDocuments.interview());

        List<Drawn> drawn = StatisticsCharts.of(figures(TestAgencies.WIGAN));

        assertThat(drawn).extracting(Drawn::id).contains(TableId.SENT, TableId.OUTCOMES, TableId.INTERVIEW_TIMES);
        assertThat(drawn).allSatisfy(chart -> {
            assertThat(chart.svg()).startsWith("<svg").endsWith("</svg>");
            assertThat(chart.svg()).contains(chart.table().title());
        });
        assertThat(StatisticsCharts.of(figures(TestAgencies.HEREFORDSHIRE))).isEmpty();
    }

    private UUID accept(TestDocuments document) {
        Reply reply = provider.submit(document);
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60)).until(() -> facts(reply.id()) > 0);
        return reply.id();
    }

    private long facts(UUID submission) {
        return gateway.jdbc()
                .sql("select count(*) from document_fact where submission = :id")
                .param("id", submission)
                .query(Long.class)
                .single();
    }

    private Figures figures(String agency) {
        return statistics.of(agency, today.minusDays(60), today.plusDays(1));
    }

    private long interviews(String agency, String status) {
        return interviews(figures(agency), status);
    }

    private static long interviews(Figures figures, String status) {
        return sum(figures.table(TableId.INTERVIEWS), status, 0);
    }

    /** Over all months or years. */
    private static long sum(Table table, String about, int column) {
        return table.rows().stream()
                .filter(row -> row.labels().get(1).equals(about))
                .mapToLong(row -> row.cells().get(column).value().orElseThrow())
                .sum();
    }

    /** Nought where there is no such row. */
    private static long cell(Figures figures, TableId table, List<String> labels, int column) {
        return figures.table(table).rows().stream()
                .filter(row -> row.labels().equals(labels))
                .mapToLong(row -> row.cells().get(column).value().orElseThrow())
                .findFirst()
                .orElse(0);
    }
}
