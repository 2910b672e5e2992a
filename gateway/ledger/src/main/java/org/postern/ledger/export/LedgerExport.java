// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.postern.ledger.CheckpointVerifier;
import org.postern.ledger.LedgerKey;
import org.postern.ledger.export.BundleLine.CheckpointLine;
import org.postern.ledger.export.BundleLine.Header;
import org.postern.ledger.export.BundleLine.InclusionLine;
import org.postern.ledger.export.BundleLine.Placed;
import org.postern.ledger.export.BundleLine.Scope;

/** Puts the lines of an export into their order; streams, and leaves the stream it was given open. */
public final class LedgerExport {

    private final LedgerKey key;
    private final Duration maxMergeDelay;

    public LedgerExport(LedgerKey key, Duration maxMergeDelay) {
        this.key = key;
        this.maxMergeDelay = maxMergeDelay;
    }

    /**
     * The whole ledger, every line as it is stored, others' entries by their hash; judging it is the verifier's work.
     *
     * @param size        of the newest checkpoint
     * @param entries     by index, up to that size
     * @param checkpoints signed notes by number
     */
    public void whole(long size, Iterator<? extends Placed> entries, Iterator<String> checkpoints, OutputStream out)
            throws IOException {
        BundleWriter writer = new BundleWriter(out);
        writer.write(header(Scope.WHOLE, size));
        long written = 0;
        while (checkpoints.hasNext()) {
            String note = checkpoints.next();
            long covered = size(note);
            while (written < covered && entries.hasNext()) {
                writer.write(entries.next());
                written++;
            }
            writer.write(new CheckpointLine(note));
        }
        while (entries.hasNext()) {
            writer.write(entries.next());
        }
        writer.flush();
    }

    /** Proofs that leaves are in one checkpoint. */
    public void extract(String checkpoint, List<InclusionLine> inclusions, OutputStream out) throws IOException {
        BundleWriter writer = new BundleWriter(out);
        writer.write(header(Scope.EXTRACT, size(checkpoint)));
        writer.write(new CheckpointLine(checkpoint));
        for (InclusionLine inclusion : inclusions) {
            writer.write(inclusion);
        }
        writer.flush();
    }

    /** A checkpoint that does not verify has no place; it goes in where it comes, for the verifier to refuse. */
    private long size(String note) {
        return new CheckpointVerifier(key)
                .verify(note)
                .accepted()
                .map(checkpoint -> checkpoint.size())
                .orElse(0L);
    }

    private Header header(Scope scope, long size) {
        return new Header(Header.FORMAT, scope, key.encoded(), size, maxMergeDelay.toMillis());
    }
}
