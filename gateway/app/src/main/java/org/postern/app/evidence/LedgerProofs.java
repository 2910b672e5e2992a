// SPDX-License-Identifier: Apache-2.0
package org.postern.app.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.postern.ledger.Leaf;
import org.postern.ledger.LedgerSigner;
import org.postern.ledger.export.BundleLine;
import org.postern.ledger.export.LedgerExport;
import org.postern.ledger.tree.MerkleTree;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Makes proofs and exports of what is stored, each from one state of the database. */
@Component
class LedgerProofs {

    private static final int PAGE = 1_000;

    private final LedgerStore store;
    private final MerkleTree tree;
    private final LedgerExport export;
    private final LedgerSigner signer;
    private final Ownership ownership;

    LedgerProofs(
            LedgerStore store, SqlHashStore hashes, LedgerSigner signer, LedgerSettings settings, Ownership ownership) {
        this.store = store;
        this.tree = new MerkleTree(hashes);
        this.export = new LedgerExport(signer.key(), settings.maxMergeDelay());
        this.signer = signer;
        this.ownership = ownership;
    }

    /**
     * @param key         the ledger's public key, a C2SP verifier key
     * @param checkpoint  a signed note
     * @param consistency Base64 hashes, where a size to start from was given
     */
    record Head(String key, String checkpoint, long size, Optional<List<String>> consistency) {}

    Head checkpoint(LedgerStore.Signed last, Optional<Long> from) {
        return new Head(
                signer.key().encoded(),
                last.note(),
                last.size(),
                from.map(size -> tree.consistencyProof(size, last.size()).path().stream()
                        .map(hash -> hash.base64())
                        .toList()));
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public byte[] extract(List<LedgerStore.Stored> entries) throws IOException {
        LedgerStore.Signed last = store.lastCheckpoint().orElseThrow();
        List<BundleLine.InclusionLine> lines = new ArrayList<>();
        for (LedgerStore.Stored entry : entries) {
            if (entry.index() < last.size()) {
                Leaf leaf = Leaf.parse(entry.leaf()).accepted().orElseThrow();
                lines.add(BundleLine.InclusionLine.of(leaf, tree.inclusionProof(entry.index(), last.size())));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.extract(last.note(), lines, out);
        return out.toByteArray();
    }

    /**
     * The ledger as this agency may read it. Page by page, each read on its own: what lies below a signed size never changes, and no
     * connection waits for a slow reader.
     */
    public void whole(String agency, OutputStream out) throws IOException {
        long size = store.lastCheckpoint().map(LedgerStore.Signed::size).orElse(0L);
        Iterator<BundleLine.Placed> entries = new Paged<>(index -> lines(index, size, agency));
        export.whole(size, entries, new Paged<>(number -> store.checkpoints(number, PAGE)), out);
    }

    private List<BundleLine.Placed> lines(long from, long size, String agency) {
        List<LedgerStore.Owned> page = store.entries(from, PAGE).stream()
                .filter(leaf -> leaf.entry().index() < size)
                .toList();
        Set<Long> readable = ownership.readable(page, agency);
        return page.stream()
                .map(LedgerStore.Owned::entry)
                .<BundleLine.Placed>map(entry -> readable.contains(entry.index())
                        ? new BundleLine.EntryLine(entry.index(), entry.storedHash(), entry.leaf())
                        : new BundleLine.HashLine(entry.index(), Leaf.hashOf(entry.leaf())))
                .toList();
    }

    /** Reads page by page, so that a long ledger is never in memory. */
    private static final class Paged<T> implements Iterator<T> {

        private final Function<Long, List<T>> reader;
        private final Deque<T> page = new ArrayDeque<>();
        private long read;

        Paged(Function<Long, List<T>> reader) {
            this.reader = reader;
        }

        @Override
        public boolean hasNext() {
            if (page.isEmpty()) {
                List<T> next = reader.apply(read);
                page.addAll(next);
                read += next.size();
            }
            return !page.isEmpty();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.removeFirst();
        }
    }
}
