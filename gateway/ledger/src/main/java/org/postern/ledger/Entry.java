// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import org.postern.ledger.tree.Hash;

/**
 * A leaf in its place.
 *
 * @param index from 0, without a gap
 * @param leaf  what is there
 * @param hash  of the leaf
 */
public record Entry(long index, Leaf leaf, Hash hash) {}
