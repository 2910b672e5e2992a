// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postern.ledger.tree.Hash;
import org.postern.ledger.tree.InclusionProof;

class PromiseTest {

    private final PromiseSigner signer = new PromiseSigner(TestLedger.SIGNER, TestLedger.MERGE_DELAY);
    private final PromiseVerifier verifier = new PromiseVerifier(TestLedger.SIGNER.key());
    private final TestLedger ledger = TestLedger.ofBatches(1, 5, 4);
    private final Leaf leaf = TestLedger.leaf(new Random(5), ledger.now);
    private final Promise promise =
            verifier.verify(signer.promise(leaf)).accepted().orElseThrow();

    @Test
    void verifyWhenSignedThenIsOverTheLeafAndItsTime() {
        assertThat(promise).isEqualTo(new Promise(TestLedger.ORIGIN, leaf.hash(), leaf.time(), 10_000));
        assertThat(promise.deadline()).isEqualTo(leaf.time() + 10_000);
    }

    @Test
    void verifyWhenAnyCharacterIsChangedThenIsRefused() {
        String note = signer.promise(leaf);
        for (int i = 0; i < note.length(); i++) {
            char other = note.charAt(i) == '1' ? '2' : '1';
            String changed = note.substring(0, i) + other + note.substring(i + 1);

            assertThat(verifier.verify(changed).accepted()).isEmpty();
        }
    }

    @Test
    void verifyWhenNoteIsACheckpointOrTheOtherWayRoundThenIsRefused() {
        assertThat(verifier.verify(ledger.notes.get(0)).refusal())
                .map(LedgerIssue::problem)
                .contains(LedgerProblem.MALFORMED_PROMISE);
        assertThat(new CheckpointVerifier(TestLedger.SIGNER.key())
                        .verify(signer.promise(leaf))
                        .refusal())
                .map(LedgerIssue::problem)
                .contains(LedgerProblem.MALFORMED_CHECKPOINT);
    }

    @Test
    void judgeWhenLeafIsIntegratedInTimeThenIsKept() {
        ledger.now += 10_000;
        Checkpoint checkpoint = ledger.integrate(List.of(leaf));

        assertThat(verifier.judge(promise, checkpoint, proof(9))).isEqualTo(PromiseOutcome.KEPT);
        assertThat(verifier.judge(promise, checkpoint, proof(8))).isEqualTo(PromiseOutcome.NOT_SHOWN);
    }

    @Test
    void judgeDelayWhenACheckpointAfterTheDeadlineLacksItThenIsBroken() {
        Checkpoint early = ledger.last();
        ledger.now += 10_001;
        Checkpoint without = ledger.integrate(List.of(TestLedger.leaf(new Random(6), ledger.now)));
        Checkpoint with = ledger.integrate(List.of(leaf));

        assertThat(verifier.judge(promise, with, proof(10))).isEqualTo(PromiseOutcome.INCLUDED);
        assertThat(verifier.judgeDelay(promise, without, with, proof(10))).isEqualTo(PromiseOutcome.BROKEN);
        assertThat(verifier.judgeDelay(promise, early, with, proof(10))).isEqualTo(PromiseOutcome.INCLUDED);
        assertThat(verifier.judgeDelay(promise, without, with, proof(9))).isEqualTo(PromiseOutcome.NOT_SHOWN);
    }

    @Test
    void judgeAbsenceWhenAllLeavesAreShownThenTellsBrokenFromNotDue() {
        Checkpoint notDue = ledger.last();
        List<Hash> before = hashes();
        ledger.now += 10_001;
        Checkpoint due = ledger.integrate(List.of(TestLedger.leaf(new Random(6), ledger.now)));
        List<Hash> all = hashes();

        assertThat(verifier.judgeAbsence(promise, due, all.iterator())).isEqualTo(PromiseOutcome.BROKEN);
        assertThat(verifier.judgeAbsence(promise, notDue, before.iterator())).isEqualTo(PromiseOutcome.NOT_SHOWN);
        assertThat(verifier.judgeAbsence(promise, due, before.iterator())).isEqualTo(PromiseOutcome.NOT_SHOWN);
    }

    @Test
    void judgeAbsenceWhenLeafIsThereThenIsNotBroken() {
        Checkpoint with = ledger.integrate(List.of(leaf));

        assertThat(verifier.judgeAbsence(promise, with, hashes().iterator())).isEqualTo(PromiseOutcome.KEPT);
    }

    private InclusionProof proof(long index) {
        return ledger.tree().inclusionProof(index, ledger.last().size());
    }

    private List<Hash> hashes() {
        return ledger.leaves.stream().map(Leaf::hash).toList();
    }
}
