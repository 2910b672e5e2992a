// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.ledger.TestLedger.SIGNER;
import static org.postern.ledger.TestLedger.stream;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.postern.ledger.Checkpoint;
import org.postern.ledger.CheckpointSigner;
import org.postern.ledger.CheckpointVerifier;
import org.postern.ledger.LedgerProblem;
import org.postern.ledger.LedgerSigner;
import org.postern.ledger.TestLedger;
import org.postern.ledger.tree.Hash;

/** Checkpoints changed without the key, and signed wrongly with it. */
class TamperedCheckpointsTest {

    private static final int[] BATCHES = {1, 6, 2, 9, 4};
    private static final int CHECKPOINTS = BATCHES.length;

    @Test
    void verifyWhenAnyCheckpointIsDroppedThenIsBroken() throws IOException {
        for (int i = 0; i < CHECKPOINTS - 1; i++) {
            int dropped = i;
            assertThat(problemsAfter(notes -> notes.remove(dropped))).containsExactly(LedgerProblem.CHECKPOINT_GAP);
        }
        assertThat(problemsAfter(notes -> notes.remove(CHECKPOINTS - 1)))
                .containsExactly(LedgerProblem.UNCOVERED_ENTRIES);
    }

    @Test
    void verifyWhenAnyCheckpointIsAlteredThenItsSignatureShowsIt() throws IOException {
        for (int i = 0; i < CHECKPOINTS - 1; i++) {
            int altered = i;
            assertThat(problemsAfter(
                            notes -> notes.set(altered, notes.get(altered).replace("\ntime 1", "\ntime 2"))))
                    .containsExactly(LedgerProblem.BAD_CHECKPOINT_SIGNATURE);
        }
    }

    @Test
    void verifyWhenAnyCheckpointIsSignedWithAnotherKeyThenIsBroken() throws IOException {
        LedgerSigner other = new LedgerSigner(TestLedger.ORIGIN, TestLedger.keyPair("secp256r1"));
        for (int i = 0; i < CHECKPOINTS; i++) {
            int forged = i;
            assertThat(problemsAfter(
                            notes -> notes.set(forged, new CheckpointSigner(other).sign(read(notes.get(forged))))))
                    .contains(LedgerProblem.BAD_CHECKPOINT_SIGNATURE);
        }
    }

    @Test
    void verifyWhenTwoCheckpointsChangePlacesThenIsBroken() throws IOException {
        for (int i = 0; i < CHECKPOINTS - 1; i++) {
            int first = i;
            assertThat(problemsAfter(notes -> Collections.swap(notes, first, first + 1)))
                    .contains(LedgerProblem.SIZE_WENT_BACK);
        }
    }

    @Test
    void verifyWhenTwoCheckpointsOfOneSizeDifferThenIsAFork() throws IOException {
        assertThat(problemsAfter(notes -> {
                    Checkpoint last = read(notes.get(1));
                    notes.add(2, sign(last.size(), Hash.EMPTY_TREE, last.number() + 1, last.time()));
                }))
                .contains(LedgerProblem.FORK);
    }

    @Test
    void verifyWhenKeyHolderSignsASmallerSizeThenIsBroken() throws IOException {
        assertThat(problemsAfter(notes -> {
                    Checkpoint last = read(notes.get(CHECKPOINTS - 1));
                    Checkpoint first = read(notes.get(0));
                    notes.add(sign(first.size(), first.root(), last.number() + 1, last.time()));
                }))
                .containsExactly(LedgerProblem.SIZE_WENT_BACK);
    }

    @Test
    void verifyWhenKeyHolderSignsAnEarlierTimeThenIsBroken() throws IOException {
        assertThat(problemsAfter(notes -> {
                    Checkpoint last = read(notes.get(CHECKPOINTS - 1));
                    notes.add(sign(last.size(), last.root(), last.number() + 1, last.time() - 1));
                }))
                .containsExactly(LedgerProblem.TIME_WENT_BACK);
    }

    @Test
    void verifyWhenLeafIsLaterThanItsCheckpointThenIsBroken() throws IOException {
        TestLedger ledger = TestLedger.ofBatches(4, 3);
        ledger.integrate(List.of(TestLedger.leaf(new Random(1), ledger.now + 5)));
        Checkpoint last = ledger.last();
        ledger.notes.set(1, sign(last.size(), last.root(), last.number(), last.time() - 1));

        assertThat(verify(ledger)).containsExactly(LedgerProblem.TIME_WENT_BACK);
    }

    @Test
    void verifyWhenKeyHolderSignsMoreEntriesThanThereAreThenIsBroken() throws IOException {
        assertThat(problemsAfter(notes -> {
                    Checkpoint last = read(notes.get(CHECKPOINTS - 1));
                    notes.add(sign(last.size() + 3, Hash.EMPTY_TREE, last.number() + 1, last.time()));
                }))
                .containsExactly(LedgerProblem.MISSING_ENTRY);
    }

    @Test
    void verifyWhenFileEndsEarlyThenIsBroken() throws IOException {
        List<String> lines = TestLedger.ofBatches(4, BATCHES).file().lines().toList();
        for (int kept = 1; kept < lines.size(); kept++) {
            String file = String.join("\n", lines.subList(0, kept));

            assertThat(Verdicts.problems(new LedgerVerifier().verify(stream(file))))
                    .as("%d lines", kept)
                    .isNotEmpty();
        }
    }

    private static String sign(long size, Hash root, long number, long time) {
        return new CheckpointSigner(SIGNER).sign(new Checkpoint(TestLedger.ORIGIN, size, root, number, time));
    }

    private static Checkpoint read(String note) {
        Optional<Checkpoint> read =
                new CheckpointVerifier(SIGNER.key()).verify(note).accepted();
        return read.orElseThrow();
    }

    private static List<LedgerProblem> problemsAfter(Consumer<List<String>> tampering) throws IOException {
        TestLedger ledger = TestLedger.ofBatches(4, BATCHES);
        tampering.accept(ledger.notes);
        return verify(ledger);
    }

    private static List<LedgerProblem> verify(TestLedger ledger) throws IOException {
        return Verdicts.problems(new LedgerVerifier().trusting(SIGNER.key()).verify(stream(ledger.file())));
    }
}
