// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.ledger.TestLedger.SIGNER;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postern.ledger.Checkpoint;
import org.postern.ledger.CheckpointSigner;
import org.postern.ledger.Leaf;
import org.postern.ledger.TestLedger;
import org.postern.ledger.export.BundleLine.CheckpointLine;
import org.postern.ledger.export.BundleLine.EntryLine;
import org.postern.ledger.export.BundleLine.Header;
import org.postern.ledger.export.BundleLine.Scope;
import org.postern.ledger.tree.TreeAppender;

/** A ledger that exists only as it is read; the least that a verifier could keep of an entry, its hash, takes 80 bytes. */
class StreamingTest {

    private static final int ENTRIES = Integer.getInteger("postern.ledger.entries", 100_000);
    private static final int BATCH = 1_000;

    @Test
    void verifyWhenLedgerIsLongThenNeedsNoMoreMemoryThanForAShortOne() throws IOException {
        GeneratedFile file = new GeneratedFile();

        assertThat(new LedgerVerifier().trusting(SIGNER.key()).verify(file))
                .isInstanceOfSatisfying(
                        Verdict.Verified.class,
                        verified -> assertThat(verified.newest().size()).isEqualTo(ENTRIES));
    }

    private static final class GeneratedFile extends InputStream {

        private final Random random = new Random(41);
        private final TreeAppender tree = new TreeAppender();
        private byte[] line =
                bytes(new Header(Header.FORMAT, Scope.WHOLE, SIGNER.key().encoded(), ENTRIES, Long.MAX_VALUE));
        private int position;
        private long checkpoints;
        private long heldAtStart;
        private long heldAtEnd;

        @Override
        public int read() {
            if (position == line.length) {
                if (tree.size() == ENTRIES && checkpoints * BATCH == ENTRIES) {
                    return -1;
                }
                line = nextLine();
                position = 0;
            }
            return line[position++];
        }

        private byte[] nextLine() {
            if (tree.size() == (checkpoints + 1) * BATCH) {
                checkpoints++;
                heldAtStart = checkpoints == 1 ? held() : heldAtStart;
                heldAtEnd = tree.size() == ENTRIES ? held() : heldAtEnd;
                Checkpoint checkpoint = new Checkpoint(
                        TestLedger.ORIGIN, tree.size(), tree.root(), checkpoints, TestLedger.START + checkpoints);
                return bytes(new CheckpointLine(new CheckpointSigner(SIGNER).sign(checkpoint)));
            }
            Leaf leaf = TestLedger.leaf(random, TestLedger.START);
            EntryLine entry = new EntryLine(tree.size(), leaf.hash(), leaf.text());
            tree.append(leaf.hash());
            return bytes(entry);
        }

        private static long held() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }

        private static byte[] bytes(BundleLine line) {
            String json = BundleFormat.JSON.writerFor(BundleLine.class).writeValueAsString(line) + "\n";
            return json.getBytes(StandardCharsets.UTF_8);
        }
    }
}
