// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.tree;

/**
 * Place of one complete subtree: the node over the leaves {@code index * 2^level} up to, not including,
 * {@code (index + 1) * 2^level}.
 *
 * @param level 0 for leaves, at most 62
 * @param index from 0, counted within the level
 */
public record NodeId(int level, long index) {

    public NodeId {
        if (level < 0 || level > 62 || index < 0) {
            throw new IllegalArgumentException("No such node");
        }
    }
}
