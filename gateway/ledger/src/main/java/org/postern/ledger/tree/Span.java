// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The leaves from {@code from} up to, not including, {@code to}, as RFC 9162 writes {@code D[from:to]}. Only spans that
 * the RFC's recursion produces: {@code from} is a multiple of the smallest power of two not below the length.
 */
record Span(long from, long to) {

    long length() {
        return to - from;
    }

    /** Largest power of two smaller than the length, where RFC 9162 divides the span; the length is at least 2. */
    long split() {
        return Long.highestOneBit(length() - 1);
    }

    Span left() {
        return new Span(from, from + split());
    }

    Span right() {
        return new Span(from + split(), to);
    }

    /** The complete subtrees that make up the span, largest first. */
    List<NodeId> nodes() {
        List<NodeId> nodes = new ArrayList<>();
        long start = from;
        while (start < to) {
            long size = Long.highestOneBit(to - start);
            int level = Long.numberOfTrailingZeros(size);
            nodes.add(new NodeId(level, start >> level));
            start += size;
        }
        return nodes;
    }

    /** The Merkle tree hash of the span, from the hashes of its {@link #nodes}. */
    Hash root(Map<NodeId, Hash> hashes) {
        return fold(nodes().stream().map(hashes::get).toList());
    }

    /** The Merkle tree hash over complete subtrees, largest first. */
    static Hash fold(List<Hash> subtrees) {
        if (subtrees.isEmpty()) {
            return Hash.EMPTY_TREE;
        }
        Hash root = subtrees.get(subtrees.size() - 1);
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = Hash.ofNode(subtrees.get(i), root);
        }
        return root;
    }
}
