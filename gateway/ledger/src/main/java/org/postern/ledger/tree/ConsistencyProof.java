// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.tree;

import java.util.List;

/**
 * Shows that a tree only grew: the older is the beginning of the newer (RFC 9162 section 2.1.4).
 *
 * @param from size of the older tree
 * @param to   size of the newer tree
 * @param path hashes as the RFC orders them
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** The algorithm of RFC 9162 section 2.1.4.2; every tree is a growth of the empty one. */
    public boolean verify(Hash oldRoot, Hash newRoot) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == 0) {
            return path.isEmpty() && oldRoot.equals(Hash.EMPTY_TREE);
        }
        if (from == to) {
            return path.isEmpty() && oldRoot.equals(newRoot);
        }
        return replay(oldRoot, newRoot);
    }

    private boolean replay(Hash oldRoot, Hash newRoot) {
        boolean oldIsComplete = Long.bitCount(from) == 1;
        if (path.isEmpty()) {
            return false;
        }
        int shift = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >> shift;
        long last = (to - 1) >> shift;
        Hash first = oldIsComplete ? oldRoot : path.get(0);
        Hash older = first;
        Hash newer = first;
        for (Hash sibling : path.subList(oldIsComplete ? 0 : 1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                older = Hash.ofNode(sibling, older);
                newer = Hash.ofNode(sibling, newer);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newer = Hash.ofNode(newer, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && older.equals(oldRoot) && newer.equals(newRoot);
    }
}
