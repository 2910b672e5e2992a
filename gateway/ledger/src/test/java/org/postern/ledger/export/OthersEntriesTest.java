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
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.postern.ledger.Leaf;
import org.postern.ledger.LedgerProblem;
import org.postern.ledger.PromiseSigner;
import org.postern.ledger.TestLedger;
import org.postern.ledger.export.BundleLine.HashLine;
import org.postern.ledger.export.BundleLine.Placed;

/** A reader who is shown others' entries by their hash only can verify just as much, and learns nothing of them. */
class OthersEntriesTest {

    private static final LedgerVerifier VERIFIER = new LedgerVerifier().trusting(SIGNER.key());

    private final TestLedger ledger = TestLedger.ofBatches(3, 4, 6, 9);

    @Test
    void verifyWhenOthersEntriesAreHashesThenVerifiesAndCountsThem() throws IOException {
        String file = file(index -> index % 3 == 0);

        assertThat(VERIFIER.knowing(ledger.notes).verify(stream(file)))
                .isInstanceOfSatisfying(Verdict.Verified.class, verified -> {
                    assertThat(verified.newest()).isEqualTo(ledger.last());
                    assertThat(verified.hashed()).isEqualTo(12);
                });
    }

    @Test
    void exportWhenOthersEntriesAreHashesThenNeitherKindNorTimeNorSubjectIsInIt() throws IOException {
        Leaf others = ledger.leaves.get(5);

        assertThat(file(index -> index != 5))
                .contains(others.hash().base64())
                .doesNotContain(others.subject().toString(), others.commitment().base64(), "" + others.time());
    }

    @Test
    void verifyWhenPromisedLeafIsAHashThenThePromiseIsKept() throws IOException {
        String promise = new PromiseSigner(SIGNER, TestLedger.MERGE_DELAY).promise(ledger.leaves.get(2));

        assertThat(VERIFIER.holding(List.of(promise)).verify(stream(file(index -> false))))
                .isInstanceOfSatisfying(
                        Verdict.Verified.class,
                        verified -> assertThat(verified.notices()).isEmpty());
    }

    @Test
    void verifyWhenAHashWasExchangedMovedOrDroppedThenIsBroken() throws IOException {
        String hash = ledger.leaves.get(7).hash().base64();
        String other = TestLedger.leaf(new Random(77), ledger.now).hash().base64();
        String whole = file(index -> false);
        String line =
                whole.lines().filter(text -> text.contains(hash)).findFirst().orElseThrow();

        assertThat(problems(whole.replace(hash, other))).containsExactly(LedgerProblem.ROOT_MISMATCH);
        assertThat(problems(whole.replace(line + "\n", ""))).contains(LedgerProblem.MISSING_ENTRY);
        assertThat(problems(whole.replace(line, line + "\n" + line))).contains(LedgerProblem.MISPLACED_ENTRY);
    }

    @Test
    void verifyWhenAnExtractHasAHashThenIsBroken() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ledger.export().extract(ledger.notes.get(2), List.of(), out);
        try (BundleWriter writer = new BundleWriter(out)) {
            writer.write(new HashLine(0, ledger.leaves.get(0).hash()));
        }

        assertThat(problems(out.toString(StandardCharsets.UTF_8))).contains(LedgerProblem.MISPLACED_ENTRY);
    }

    private List<LedgerProblem> problems(String file) throws IOException {
        return Verdicts.problems(VERIFIER.verify(stream(file)));
    }

    /** @param own which entries are the reader's own, by place */
    private String file(LongPredicate own) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ledger.export()
                .whole(
                        ledger.last().size(),
                        ledger.entries.stream()
                                .<Placed>map(entry ->
                                        own.test(entry.index()) ? entry : new HashLine(entry.index(), entry.hash()))
                                .iterator(),
                        ledger.notes.iterator(),
                        out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
