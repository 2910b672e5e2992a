// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.app.decision.DecisionStore;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.TestAgencies;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sums that are written as things happen are those that one finds by counting everything anew. */
class TallyTest {

    private static final String THURROCK = "la-thurrock";

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller thurrock = gateway.as(THURROCK);
    private final ApiCaller provider = gateway.as(TestAgencies.WIGAN_INTERVIEWS);
    private final TallyStore tallies = gateway.bean(TallyStore.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(gateway.bean(PlatformTransactionManager.class));

    @BeforeEach
    @AfterEach
    void sumsAreWhatCountingAnewFinds() {
        for (String agency : List.of(THURROCK, TestAgencies.WIGAN, TestAgencies.WIGAN_INTERVIEWS)) {
            assertThat(outcomes(agency)).isEqualTo(countedAnew(agency));
        }
    }

    @Test
    void outcomesWhenDocumentsComeInThenAreCountedForSenderAndTheOneSpokenFor() {
        long before = total(TestAgencies.WIGAN);

        UUID id = provider.submit(TestDocuments.interview()).id();

        assertThat(total(TestAgencies.WIGAN)).isEqualTo(before + recipients(id));
        assertThat(recipients(id)).isPositive();
    }

    @Test
    void outcomesWhenSomethingIsDecidedAgainThenTheLastWordCounts() {
        UUID id = thurrock.submit(TestDocuments.risk()).id();
        DecisionStore decisions = gateway.bean(DecisionStore.class);
        DecisionStore.Row first = decisions.ofSubmission(id).get(0);
        long before = outcomes(THURROCK).getOrDefault(first.recipient() + " withheld", 0L);
        tallies.fold();

        transaction.executeWithoutResult(status -> decide(decisions, first, "withheld"));
        transaction.executeWithoutResult(status -> decide(decisions, first, "held"));
        transaction.executeWithoutResult(status -> decide(decisions, first, "withheld"));

        assertThat(outcomes(THURROCK)).containsEntry(first.recipient() + " withheld", before + 1);
    }

    @Test
    void outcomesWhenAnActIsRolledBackThenNothingOfItIsCounted() {
        UUID id = thurrock.submit(TestDocuments.risk()).id();
        DecisionStore decisions = gateway.bean(DecisionStore.class);
        DecisionStore.Row first = decisions.ofSubmission(id).get(0);
        Map<String, Long> before = outcomes(THURROCK);

        transaction.executeWithoutResult(status -> {
            decide(decisions, first, "withheld");
            status.setRollbackOnly();
        });

        assertThat(outcomes(THURROCK)).isEqualTo(before);
    }

    @Test
    void factsWhenSomethingIsTakenBackThenItIsCountedNoMore() {
        Map<String, Long> before = facts();
        UUID id = provider.submit(TestDocuments.interview()).id();
        assertThat(facts()).isNotEqualTo(before);
        tallies.fold();

        provider.post("/submissions/" + id + "/recall", "application/json", new byte[0]);

        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void factsWhenTheNewerVersionCameFirstThenTheOlderIsNeverCounted() {
        TestDocuments document = TestDocuments.interview();
        provider.submit(document.nextVersion());
        Map<String, Long> before = facts();

        provider.submit(document);

        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void foldWhenRowsAreAddedTogetherThenFiguresStayAndFewerRowsAreLeft() {
        provider.submit(TestDocuments.interview());
        provider.submit(TestDocuments.interview());
        Map<String, Long> outcomes = outcomes(TestAgencies.WIGAN);
        Map<String, Long> facts = facts();
        long rows = rows("folded or not folded");

        tallies.fold();

        assertThat(outcomes(TestAgencies.WIGAN)).isEqualTo(outcomes);
        assertThat(facts()).isEqualTo(facts);
        assertThat(rows("folded or not folded")).isLessThan(rows);
        assertThat(rows("not folded")).isZero();
    }

    private static void decide(DecisionStore decisions, DecisionStore.Row like, String outcome) {
        decisions.overtake(like.submission(), like.recipient(), like.unit());
        decisions.insert(
                new DecisionStore.Row(
                        UUID.randomUUID(),
                        like.submission(),
                        like.recipient(),
                        like.unit(),
                        like.protocol(),
                        outcome,
                        "review",
                        "A person decided."),
                Optional.empty());
    }

    private Map<String, Long> outcomes(String agency) {
        Map<String, Long> counts = new TreeMap<>();
        tallies.outcomes(window(agency))
                .byRecipient()
                .forEach(
                        count -> counts.merge(count.labels().get(0) + " " + count.column(), count.number(), Long::sum));
        return counts;
    }

    private long total(String agency) {
        return tallies.outcomes(window(agency)).byWeek().stream()
                .mapToLong(Count::number)
                .sum();
    }

    private Map<String, Long> facts() {
        Map<String, Long> counts = new TreeMap<>();
        for (Measure measure : Measure.values()) {
            tallies.facts(measure, window(TestAgencies.WIGAN))
                    .forEach(count ->
                            counts.merge(measure.id() + count.labels() + count.column(), count.number(), Long::sum));
        }
        return counts;
    }

    /** Without the sums, and without the mark of which decision stands. */
    private Map<String, Long> countedAnew(String agency) {
        Map<String, Long> counts = new TreeMap<>();
        gateway.jdbc()
                .sql("select recipient || ' ' || outcome, count(*) from (select distinct on (c.submission, c.recipient,"
                        + " c.unit) c.recipient, c.outcome from decision c join submission s on s.id = c.submission"
                        + " where s.agency = :me or s.on_behalf_of = :me order by c.submission, c.recipient, c.unit,"
                        + " c.decided_at desc) last group by 1")
                .param("me", agency)
                .query((row, number) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    private long recipients(UUID submission) {
        return count("select count(*) from decision where submission = '" + submission + "'");
    }

    private long rows(String which) {
        return count("select count(*) from tally where " + which);
    }

    private long count(String sql) {
        return gateway.jdbc().sql(sql).query(Long.class).single();
    }

    private static Window window(String agency) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return new Window(agency, today.minusDays(400), today.plusDays(1));
    }
}
