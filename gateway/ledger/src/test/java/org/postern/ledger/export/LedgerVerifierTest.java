// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.ledger.TestLedger.SIGNER;
import static org.postern.ledger.TestLedger.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postern.ledger.Checkpoint;
import org.postern.ledger.CheckpointSigner;
import org.postern.ledger.Leaf;
import org.postern.ledger.LedgerIssue;
import org.postern.ledger.LedgerProblem;
import org.postern.ledger.LedgerSigner;
import org.postern.ledger.PromiseSigner;
import org.postern.ledger.TestLedger;
import org.postern.ledger.export.BundleLine.EntryLine;
import org.postern.ledger.export.BundleLine.Scope;

class LedgerVerifierTest {

    private static final LedgerVerifier VERIFIER = new LedgerVerifier().trusting(SIGNER.key());

    private final TestLedger ledger = TestLedger.ofBatches(2, 0, 3, 5, 1, 8);

    @Test
    void verifyWhenLedgerIsWholeThenSaysWhatItCovers() throws IOException {
        assertThat(VERIFIER.verify(stream(ledger.file()))).isInstanceOfSatisfying(Verdict.Verified.class, verified -> {
            assertThat(verified.scope()).isEqualTo(Scope.WHOLE);
            assertThat(verified.newest()).isEqualTo(ledger.last());
            assertThat(verified.newest().size()).isEqualTo(17);
            assertThat(verified.checkpoints()).isEqualTo(5);
            assertThat(verified.trustedKey()).isTrue();
            assertThat(verified.fingerprint()).isEqualTo(SIGNER.key().fingerprint());
            assertThat(verified.notices()).isEmpty();
        });
    }

    @Test
    void verifyWhenLedgerIsNewAndEmptyThenVerifies() throws IOException {
        assertThat(VERIFIER.verify(stream(TestLedger.ofBatches(2, 0).file()))).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void verifyWhenNoKeyIsTrustedThenSaysSo() throws IOException {
        assertThat(new LedgerVerifier().verify(stream(ledger.file())))
                .isInstanceOfSatisfying(
                        Verdict.Verified.class,
                        verified -> assertThat(verified.trustedKey()).isFalse());
    }

    @Test
    void verifyWhenAnotherKeyIsTrustedThenRefusesTheFile() throws IOException {
        LedgerSigner other = new LedgerSigner(TestLedger.ORIGIN, TestLedger.keyPair("secp256r1"));

        assertThat(problems(new LedgerVerifier().trusting(other.key()), ledger.file()))
                .containsExactly(LedgerProblem.UNTRUSTED_KEY);
    }

    @Test
    void verifyWhenKnownCheckpointsAreInTheLedgerThenVerifies() throws IOException {
        assertThat(VERIFIER.knowing(ledger.notes).verify(stream(ledger.file()))).isInstanceOf(Verdict.Verified.class);
    }

    /** Whoever holds the ledger's key can write another history; who kept a checkpoint notices. */
    @Test
    void verifyWhenKeyHolderRewroteTheLedgerThenAKnownCheckpointShowsIt() throws IOException {
        TestLedger rewritten = TestLedger.ofBatches(99, 0, 3, 5, 1, 8);

        assertThat(VERIFIER.verify(stream(rewritten.file()))).isInstanceOf(Verdict.Verified.class);
        assertThat(problems(VERIFIER.knowing(ledger.notes.subList(2, 3)), rewritten.file()))
                .containsExactly(LedgerProblem.FORK);
    }

    @Test
    void verifyWhenKeyHolderCutTheLedgerBackThenAKnownCheckpointShowsIt() throws IOException {
        TestLedger shorter = TestLedger.ofBatches(2, 0, 3, 5);

        assertThat(problems(VERIFIER.knowing(ledger.notes), shorter.file())).containsExactly(LedgerProblem.CUT_BACK);
    }

    @Test
    void verifyWhenKnownCheckpointIsNotSignedByTheKeyThenSaysSo() throws IOException {
        String forged = ledger.notes.get(1).replace("\n3\n", "\n4\n");

        assertThat(problems(VERIFIER.knowing(List.of(forged)), ledger.file()))
                .containsExactly(LedgerProblem.BAD_CHECKPOINT_SIGNATURE);
    }

    @Test
    void verifyWhenPromisedLeafIsInTimeThenVerifiesAndWhenLateOrMissingIsBroken() throws IOException {
        Leaf early = TestLedger.leaf(new Random(1), ledger.now);
        Leaf late = TestLedger.leaf(new Random(2), ledger.now);
        Leaf dropped = TestLedger.leaf(new Random(3), ledger.now);
        ledger.now += 1_000;
        ledger.integrate(List.of(early));
        assertThat(holding(early, dropped).verify(stream(ledger.file())))
                .isInstanceOfSatisfying(
                        Verdict.Verified.class,
                        verified -> assertThat(verified.notices())
                                .extracting(LedgerIssue::problem)
                                .containsExactly(LedgerProblem.NOT_COMPARABLE));

        ledger.now += 20_000;
        ledger.integrate(List.of(late));
        ledger.integrate(List.of(TestLedger.leaf(new Random(4), ledger.now)));

        assertThat(holding(early).verify(stream(ledger.file())))
                .isInstanceOfSatisfying(
                        Verdict.Verified.class,
                        verified -> assertThat(verified.notices())
                                .extracting(LedgerIssue::problem)
                                .containsExactly(LedgerProblem.LATE_ENTRIES));
        assertThat(problems(holding(late), ledger.file())).containsExactly(LedgerProblem.BROKEN_PROMISE);
        assertThat(problems(holding(dropped), ledger.file())).containsExactly(LedgerProblem.BROKEN_PROMISE);
    }

    @Test
    void verifyWhenPromiseIsForgedThenSaysSo() throws IOException {
        LedgerSigner other = new LedgerSigner(TestLedger.ORIGIN, TestLedger.keyPair("secp256r1"));
        String forged = new PromiseSigner(other, TestLedger.MERGE_DELAY).promise(ledger.leaves.get(0));

        assertThat(problems(VERIFIER.holding(List.of(forged)), ledger.file()))
                .containsExactly(LedgerProblem.BAD_PROMISE_SIGNATURE);
    }

    /** Not even the key holder may enter what is not a leaf: it could hold a name. */
    @Test
    void verifyWhenKeyHolderEnteredSomethingElseThanALeafThenIsBroken() throws IOException {
        String text = "{\"kind\":\"submission\"}";
        EntryLine entry = new EntryLine(0, Leaf.hashOf(text), text);
        Checkpoint checkpoint = new Checkpoint(TestLedger.ORIGIN, 1, entry.hash(), 1, TestLedger.START);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String note = new CheckpointSigner(SIGNER).sign(checkpoint);
        ledger.export().whole(1, List.of(entry).iterator(), List.of(note).iterator(), out);

        assertThat(problems(VERIFIER, out.toString(StandardCharsets.UTF_8)))
                .containsExactly(LedgerProblem.MALFORMED_LEAF);
    }

    private static LedgerVerifier holding(Leaf... leaves) {
        PromiseSigner signer = new PromiseSigner(SIGNER, TestLedger.MERGE_DELAY);
        return VERIFIER.holding(List.of(leaves).stream().map(signer::promise).toList());
    }

    private static List<LedgerProblem> problems(LedgerVerifier verifier, String file) throws IOException {
        return Verdicts.problems(verifier.verify(stream(file)));
    }
}
