// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.ledger.TestLedger.SIGNER;
import static org.postern.ledger.TestLedger.stream;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.Test;
import org.postern.ledger.Leaf;
import org.postern.ledger.LedgerIssue;
import org.postern.ledger.LedgerProblem;
import org.postern.ledger.TestLedger;
import org.postern.ledger.export.BundleLine.EntryLine;

/** Somebody with the database but not the key changes stored entries; every change of every row must show. */
class TamperedRowsTest {

    private static final int[] BATCHES = {1, 6, 2, 9, 4};
    private static final int SIZE = 22;

    private final Random random = new Random(23);

    @Test
    void verifyWhenAnyEntryIsAlteredThenNamesIt() throws IOException {
        for (int row = 0; row < SIZE; row++) {
            Verdict verdict = verifyAfter(
                    row,
                    (rows, i) -> rows.set(
                            i,
                            new EntryLine(
                                    i, rows.get(i).hash(), another(rows.get(i)).text())));

            assertThat(((Verdict.Broken) verdict).issues())
                    .containsExactly(LedgerProblem.ALTERED_ENTRY.issue(
                            "Entry " + row + " was altered: it does not have its stored hash."));
        }
    }

    @Test
    void verifyWhenAnyEntryIsAlteredTogetherWithItsHashThenNamesItsBatch() throws IOException {
        for (int row = 0; row < SIZE; row++) {
            Verdict verdict = verifyAfter(row, (rows, i) -> {
                Leaf other = another(rows.get(i));
                rows.set(i, new EntryLine(i, other.hash(), other.text()));
            });

            assertThat(Verdicts.problems(verdict)).containsExactly(LedgerProblem.ROOT_MISMATCH);
        }
    }

    @Test
    void verifyWhenAnyEntryIsDroppedThenNamesIt() throws IOException {
        for (int row = 0; row < SIZE; row++) {
            Verdict verdict = verifyAfter(row, List::remove);

            assertThat(Verdicts.problems(verdict)).containsExactly(LedgerProblem.MISSING_ENTRY);
            assertThat(((Verdict.Broken) verdict).issues())
                    .extracting(LedgerIssue::text)
                    .allMatch(new MissingRow(row)::isNamedIn);
        }
    }

    @Test
    void verifyWhenAnyEntryIsDroppedAndTheRestRenumberedThenIsBroken() throws IOException {
        for (int row = 0; row < SIZE; row++) {
            assertThat(Verdicts.problems(verifyAfter(row, (rows, i) -> {
                        rows.remove(i);
                        renumber(rows);
                    })))
                    .containsAnyOf(LedgerProblem.ROOT_MISMATCH, LedgerProblem.MISSING_ENTRY)
                    .hasSize(1);
        }
    }

    @Test
    void verifyWhenAnyTwoNeighboursChangePlacesThenIsBroken() throws IOException {
        for (int row = 0; row < SIZE - 1; row++) {
            assertThat(Verdicts.problems(verifyAfter(row, (rows, i) -> Collections.swap(rows, i, i + 1))))
                    .contains(LedgerProblem.MISPLACED_ENTRY);
            assertThat(Verdicts.problems(verifyAfter(row, (rows, i) -> {
                        Collections.swap(rows, i, i + 1);
                        renumber(rows);
                    })))
                    .containsExactly(LedgerProblem.ROOT_MISMATCH);
        }
    }

    @Test
    void verifyWhenAnEntryIsInsertedAnywhereThenIsBroken() throws IOException {
        for (int row = 0; row < SIZE; row++) {
            Verdict verdict = verifyAfter(row, (rows, i) -> {
                Leaf inserted = another(rows.get(i));
                rows.add(i, new EntryLine(i, inserted.hash(), inserted.text()));
                renumber(rows);
            });

            assertThat(Verdicts.problems(verdict)).containsExactly(LedgerProblem.ROOT_MISMATCH);
        }
    }

    @Test
    void verifyWhenAnEntryIsAddedAtTheEndThenIsUncovered() throws IOException {
        Verdict verdict = verifyAfter(SIZE - 1, (rows, i) -> {
            Leaf added = another(rows.get(i));
            rows.add(new EntryLine(SIZE, added.hash(), added.text()));
        });

        assertThat(Verdicts.problems(verdict)).containsExactly(LedgerProblem.UNCOVERED_ENTRIES);
    }

    /** As the one who has only the database would change a leaf: another commitment in the same act. */
    private Leaf another(EntryLine row) {
        Leaf leaf = Leaf.parse(row.leaf()).accepted().orElseThrow();
        return new Leaf(
                leaf.kind(),
                leaf.time(),
                leaf.subject(),
                TestLedger.leaf(random, leaf.time()).commitment());
    }

    private static void renumber(List<EntryLine> rows) {
        for (int i = 0; i < rows.size(); i++) {
            rows.set(i, new EntryLine(i, rows.get(i).hash(), rows.get(i).leaf()));
        }
    }

    private static Verdict verifyAfter(int row, ObjIntConsumer<List<EntryLine>> tampering) throws IOException {
        TestLedger ledger = TestLedger.ofBatches(4, BATCHES);
        tampering.accept(ledger.entries, row);
        return new LedgerVerifier().trusting(SIGNER.key()).verify(stream(ledger.file()));
    }

    private record MissingRow(int row) {
        boolean isNamedIn(String text) {
            return text.startsWith("Missing: entry " + row + ",");
        }
    }
}
