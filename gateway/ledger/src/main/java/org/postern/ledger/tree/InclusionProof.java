// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.tree;

import java.util.List;

/**
 * Shows that a leaf is in a tree (RFC 9162 section 2.1.3).
 *
 * @param index the leaf's place, from 0
 * @param size  of the tree
 * @param path  sibling hashes from the leaf up to the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** The algorithm of RFC 9162 section 2.1.3.2. */
    public boolean verify(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.ofNode(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.ofNode(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
