// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An RFC 9162 Merkle tree over stored hashes. Roots and proofs of any size that was ever reached cost one read of
 * O(log² n) hashes; nothing is kept in memory.
 */
public final class MerkleTree {

    private final HashStore store;

    public MerkleTree(HashStore store) {
        this.store = store;
    }

    /** Adds leaves to the tree of a given size, stores what became complete, and gives the new tree. */
    public CompactRange append(CompactRange tree, List<Hash> leaves) {
        Map<NodeId, Hash> completed = new LinkedHashMap<>();
        TreeAppender appender = new TreeAppender(tree, completed::put);
        leaves.forEach(appender::append);
        store.put(completed);
        return appender.range();
    }

    public Hash root(long size) {
        return CompactRange.load(store, size).root();
    }

    /** PATH(m, D_n) of RFC 9162 section 2.1.3.1. */
    public InclusionProof inclusionProof(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No such entry in a tree of this size");
        }
        List<Span> path = new ArrayList<>();
        Span span = new Span(0, size);
        while (span.length() > 1) {
            boolean goesLeft = index - span.from() < span.split();
            path.add(goesLeft ? span.right() : span.left());
            span = goesLeft ? span.left() : span.right();
        }
        return new InclusionProof(index, size, hashesFromLeafUp(path));
    }

    /** PROOF(m, D_n) of RFC 9162 section 2.1.4.1; empty where either tree is empty or both are the same. */
    public ConsistencyProof consistencyProof(long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("A tree only grows");
        }
        List<Span> path = new ArrayList<>();
        if (from > 0 && from < to) {
            Span span = new Span(0, to);
            while (span.to() != from) {
                boolean goesLeft = from - span.from() <= span.split();
                path.add(goesLeft ? span.right() : span.left());
                span = goesLeft ? span.left() : span.right();
            }
            // A verifier knows this subtree already where it is the whole old tree.
            if (span.from() != 0) {
                path.add(span);
            }
        }
        return new ConsistencyProof(from, to, hashesFromLeafUp(path));
    }

    private List<Hash> hashesFromLeafUp(List<Span> pathFromRootDown) {
        List<NodeId> nodes =
                pathFromRootDown.stream().flatMap(span -> span.nodes().stream()).toList();
        Map<NodeId, Hash> hashes = StoredHashMissingException.requireAll(store.get(nodes), nodes);
        List<Hash> path = new ArrayList<>();
        pathFromRootDown.forEach(span -> path.add(span.root(hashes)));
        Collections.reverse(path);
        return path;
    }
}
