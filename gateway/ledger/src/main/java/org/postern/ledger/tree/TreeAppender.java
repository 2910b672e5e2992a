// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Grows a tree leaf by leaf in memory that stays logarithmic; not for use by several threads at once. */
public final class TreeAppender {

    private final List<Hash> peaks;
    private final BiConsumer<NodeId, Hash> completed;
    private long size;

    /**
     * @param start     the tree to grow
     * @param completed is told every subtree that becomes complete, single leaves included
     */
    public TreeAppender(CompactRange start, BiConsumer<NodeId, Hash> completed) {
        this.peaks = new ArrayList<>(start.peaks());
        this.completed = completed;
        this.size = start.size();
    }

    /** For those who only want roots. */
    public TreeAppender() {
        this(CompactRange.EMPTY, (id, hash) -> {});
    }

    public void append(Hash leaf) {
        Hash hash = leaf;
        int level = 0;
        long index = size;
        completed.accept(new NodeId(level, index), hash);
        while ((index & 1) == 1) {
            hash = Hash.ofNode(peaks.remove(peaks.size() - 1), hash);
            level++;
            index >>= 1;
            completed.accept(new NodeId(level, index), hash);
        }
        peaks.add(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return Span.fold(peaks);
    }

    public CompactRange range() {
        return new CompactRange(size, peaks);
    }
}
