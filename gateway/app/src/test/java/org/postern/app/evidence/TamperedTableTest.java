// SPDX-License-Identifier: Apache-2.0
package org.postern.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postern.app.testing.TestAgencies.FOSTERING;
import static org.postern.app.testing.TestAgencies.WIGAN;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Ledgers;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.ledger.LedgerIssue;
import org.postern.ledger.LedgerProblem;
import org.postern.ledger.export.LedgerVerifier;
import org.postern.ledger.export.Verdict;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Whoever can write to the ledger's tables is found out; each change is made in a transaction that is taken back. */
class TamperedTableTest {

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller sender = gateway.as(FOSTERING);
    private Reply accepted;
    private long index;
    private String reader = FOSTERING;

    @BeforeEach
    void recordSomething() {
        accepted = sender.submit(TestDocuments.placement());
        UUID submission = accepted.id();
        String sequenced = "select count(*) from ledger_leaf where submission = :id and entry_index is not null"
                + " and exists (select 1 from ledger_checkpoint where size > entry_index)";
        await().atMost(Duration.ofSeconds(60)).until(() -> number(sequenced, submission) > 2);
        index = number("select min(entry_index) from ledger_leaf where submission = :id", submission);
    }

    @Test
    void exportWhenNothingIsChangedThenVerifies() {
        assertThat(verdictAfter(new LedgerVerifier(), "select 1")).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void exportWhenLeafIsAlteredThenIsDetected() {
        assertThat(problemsAfter(
                        "update ledger_leaf set leaf = replace(leaf, 'accepted', 'refused') where entry_index = "
                                + index))
                .contains(LedgerProblem.ALTERED_ENTRY);
    }

    /** Whose entry it is not sees its hash only, and finds out as well. */
    @Test
    void exportWhenAnothersLeafIsAlteredThenIsDetected() {
        reader = WIGAN;

        assertThat(problemsAfter(
                        "update ledger_leaf set leaf = replace(leaf, 'accepted', 'refused') where entry_index = "
                                + index))
                .contains(LedgerProblem.ROOT_MISMATCH);
    }

    @Test
    void exportWhenLeafAndItsHashAreExchangedForAnothersThenIsDetected() {
        String other = "(select %s from ledger_leaf where entry_index = " + (index + 1) + ")";
        assertThat(problemsAfter(
                        "update ledger_leaf set leaf = " + other.formatted("leaf") + " where entry_index = " + index))
                .isNotEmpty();
    }

    @Test
    void exportWhenRowIsDroppedThenIsDetectedAlsoByThePromise() {
        String drop = "delete from ledger_leaf where entry_index = " + index;

        assertThat(problemsAfter(drop)).contains(LedgerProblem.MISSING_ENTRY);
        assertThat(verdictAfter(
                        Ledgers.verifier(gateway)
                                .holding(List.of(
                                        accepted.json().path("ledgerPromise").asString())),
                        drop))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void exportWhenRowsAreReorderedThenIsDetected() {
        assertThat(problemsAfter("update ledger_leaf set entry_index = -1 - entry_index where entry_index in ("
                        + index + ", " + (index + 1) + "); update ledger_leaf set entry_index = case entry_index when "
                        + (-1 - index) + " then " + (index + 1) + " else " + index + " end where entry_index < 0"))
                .contains(LedgerProblem.ROOT_MISMATCH);
    }

    @Test
    void exportWhenCheckpointIsDroppedThenIsDetected() {
        assertThat(problemsAfter(
                        "delete from ledger_checkpoint where number = (select max(number) - 1 from ledger_checkpoint)"))
                .isNotEmpty();
    }

    @Test
    void exportWhenNewestCheckpointsAreCutOffThenOneKeptFromBeforeShowsIt() {
        JsonNode newest = sender.get("/ledger/checkpoint").json();
        String kept = newest.path("checkpoint").asString();

        assertThat(verdictAfter(
                        Ledgers.verifier(gateway).knowing(List.of(kept)),
                        "delete from ledger_checkpoint where size >= "
                                + newest.path("size").asLong()))
                .isInstanceOf(Verdict.Broken.class);
    }

    private List<LedgerProblem> problemsAfter(String change) {
        Verdict verdict = verdictAfter(Ledgers.verifier(gateway), change);
        assertThat(verdict).isInstanceOf(Verdict.Broken.class);
        return ((Verdict.Broken) verdict)
                .issues().stream().map(LedgerIssue::problem).toList();
    }

    private Verdict verdictAfter(LedgerVerifier verifier, String change) {
        TransactionTemplate oneState = new TransactionTemplate(gateway.bean(PlatformTransactionManager.class));
        oneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return oneState.execute(status -> {
            status.setRollbackOnly();
            gateway.bean(org.springframework.jdbc.core.JdbcTemplate.class).execute(change);
            try {
                ByteArrayOutputStream export = new ByteArrayOutputStream();
                gateway.bean(LedgerProofs.class).whole(reader, export);
                return verifier.verify(new ByteArrayInputStream(export.toByteArray()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private long number(String sql, UUID submission) {
        return gateway.jdbc().sql(sql).param("id", submission).query(Long.class).single();
    }
}
