// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.tree;

import java.util.List;
import java.util.Map;

/**
 * All that must be known of a tree to grow it: its size and the hashes of its complete subtrees, one for each bit set in
 * the size.
 *
 * @param size  how many leaves the tree has
 * @param peaks hashes of the complete subtrees, largest first
 */
public record CompactRange(long size, List<Hash> peaks) {

    public static final CompactRange EMPTY = new CompactRange(0, List.of());

    public CompactRange {
        if (size < 0 || peaks.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("A tree has one peak for each bit set in its size");
        }
        peaks = List.copyOf(peaks);
    }

    /** Reads the tree of a given size back from stored hashes. */
    public static CompactRange load(HashStore store, long size) {
        List<NodeId> nodes = new Span(0, size).nodes();
        Map<NodeId, Hash> hashes = StoredHashMissingException.requireAll(store.get(nodes), nodes);
        return new CompactRange(size, nodes.stream().map(hashes::get).toList());
    }

    /** RFC 9162 Merkle tree hash of all leaves. */
    public Hash root() {
        return Span.fold(peaks);
    }
}
