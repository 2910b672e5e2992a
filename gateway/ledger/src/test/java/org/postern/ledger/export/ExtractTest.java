// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.ledger.TestLedger.SIGNER;
import static org.postern.ledger.TestLedger.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postern.ledger.Checkpoint;
import org.postern.ledger.CheckpointSigner;
import org.postern.ledger.Leaf;
import org.postern.ledger.LedgerIssue;
import org.postern.ledger.LedgerProblem;
import org.postern.ledger.PromiseSigner;
import org.postern.ledger.TestLedger;
import org.postern.ledger.export.BundleLine.CheckpointLine;
import org.postern.ledger.export.BundleLine.ConsistencyLine;
import org.postern.ledger.export.BundleLine.EntryLine;
import org.postern.ledger.export.BundleLine.Header;
import org.postern.ledger.export.BundleLine.InclusionLine;
import org.postern.ledger.export.BundleLine.Scope;
import org.postern.ledger.tree.ConsistencyProof;

class ExtractTest {

    private static final LedgerVerifier VERIFIER = new LedgerVerifier().trusting(SIGNER.key());

    private final TestLedger ledger = TestLedger.ofBatches(8, 4, 7, 2);

    @Test
    void verifyWhenProofsAreExtractedThenSaysWhatIsProven() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ledger.export().extract(ledger.notes.get(2), List.of(proof(3), proof(12)), out);
        Leaf leaf = ledger.leaves.get(3);
        String promise = new PromiseSigner(SIGNER, TestLedger.MERGE_DELAY).promise(leaf);

        assertThat(VERIFIER.holding(List.of(promise)).verify(stream(out.toString(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(Verdict.Verified.class, verified -> {
                    assertThat(verified.scope()).isEqualTo(Scope.EXTRACT);
                    assertThat(verified.proven())
                            .extracting(Verdict.Proven::index)
                            .containsExactly(3L, 12L);
                    assertThat(verified.proven()).contains(new Verdict.Proven(3, leaf));
                    assertThat(verified.notices()).isEmpty();
                });
    }

    @Test
    void verifyWhenProofIsForAnotherPlaceOrLeafThenIsBroken() throws IOException {
        InclusionLine honest = proof(3);
        InclusionLine otherPlace = new InclusionLine(4, 13, honest.leaf(), honest.path());
        InclusionLine otherLeaf = new InclusionLine(3, 13, ledger.leaves.get(4).text(), honest.path());
        InclusionLine otherSize = new InclusionLine(3, 11, honest.leaf(), honest.path());
        for (InclusionLine forged : List.of(otherPlace, otherLeaf, otherSize)) {
            assertThat(problems(new CheckpointLine(ledger.notes.get(2)), forged))
                    .containsExactly(LedgerProblem.BAD_INCLUSION_PROOF);
        }
        assertThat(problems(honest, new CheckpointLine(ledger.notes.get(2))))
                .containsExactly(LedgerProblem.BAD_INCLUSION_PROOF);
        assertThat(problems(new CheckpointLine(ledger.notes.get(2)), new InclusionLine(3, 13, "{}", List.of())))
                .containsExactly(LedgerProblem.MALFORMED_LEAF);
    }

    @Test
    void verifyWhenCheckpointsAreLinkedThenVerifiesAndWhenNotIsBroken() throws IOException {
        var older = new CheckpointLine(ledger.notes.get(0));
        var newer = new CheckpointLine(ledger.notes.get(2));
        var link = ConsistencyLine.of(ledger.tree().consistencyProof(4, 13));
        var wrong = ConsistencyLine.of(ledger.tree().consistencyProof(5, 13));
        var forged = ConsistencyLine.of(new ConsistencyProof(4, 13, wrong.path()));

        assertThat(problems(older, link, newer)).isEmpty();
        assertThat(problems(older, newer)).containsExactly(LedgerProblem.BAD_CONSISTENCY_PROOF);
        assertThat(problems(older, wrong, newer)).containsExactly(LedgerProblem.BAD_CONSISTENCY_PROOF);
        assertThat(problems(older, forged, newer)).containsExactly(LedgerProblem.BAD_CONSISTENCY_PROOF);
        assertThat(problems(older, link, newer, link)).containsExactly(LedgerProblem.BAD_CONSISTENCY_PROOF);
    }

    @Test
    void verifyWhenKnownCheckpointHasAnotherRootThenIsAFork() throws IOException {
        TestLedger rewritten = TestLedger.ofBatches(9, 4, 7, 2);
        String file = file(new CheckpointLine(ledger.notes.get(2)));

        assertThat(Verdicts.problems(
                        VERIFIER.knowing(List.of(rewritten.notes.get(2))).verify(stream(file))))
                .containsExactly(LedgerProblem.FORK);
        assertThat(VERIFIER.knowing(List.of(rewritten.notes.get(1))).verify(stream(file)))
                .isInstanceOfSatisfying(
                        Verdict.Verified.class,
                        verified -> assertThat(verified.notices())
                                .extracting(LedgerIssue::problem)
                                .containsExactly(LedgerProblem.NOT_COMPARABLE));
    }

    @Test
    void verifyWhenExtractHasEntriesOrNoCheckpointThenIsBroken() throws IOException {
        EntryLine entry = ledger.entries.get(0);

        assertThat(problems(new CheckpointLine(ledger.notes.get(2)), entry))
                .containsExactly(LedgerProblem.MISPLACED_ENTRY);
        assertThat(problems()).containsExactly(LedgerProblem.UNCOVERED_ENTRIES);
    }

    @Test
    void verifyWhenCheckpointNumberGoesBackThenIsBroken() throws IOException {
        Checkpoint last = ledger.last();
        Checkpoint repeated = new Checkpoint(last.origin(), last.size(), last.root(), 2, last.time());

        assertThat(problems(
                        new CheckpointLine(ledger.notes.get(2)),
                        new CheckpointLine(new CheckpointSigner(SIGNER).sign(repeated))))
                .containsExactly(LedgerProblem.CHECKPOINT_GAP);
    }

    @Test
    void verifyWhenProvenLeafIsLaterThanItsCheckpointThenIsBroken() throws IOException {
        Checkpoint last = ledger.last();
        Checkpoint early = new Checkpoint(last.origin(), last.size(), last.root(), 3, TestLedger.START);

        assertThat(problems(new CheckpointLine(new CheckpointSigner(SIGNER).sign(early)), proof(12)))
                .containsExactly(LedgerProblem.TIME_WENT_BACK);
    }

    private InclusionLine proof(int index) {
        return InclusionLine.of(ledger.leaves.get(index), ledger.tree().inclusionProof(index, 13));
    }

    private static List<LedgerProblem> problems(BundleLine... lines) throws IOException {
        return Verdicts.problems(VERIFIER.verify(stream(file(lines))));
    }

    private static String file(BundleLine... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BundleWriter writer = new BundleWriter(out)) {
            writer.write(new Header(Header.FORMAT, Scope.EXTRACT, SIGNER.key().encoded(), 13, 10_000));
            for (BundleLine line : lines) {
                writer.write(line);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
