// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import java.util.Optional;
import org.postern.ledger.tree.CompactRange;

/**
 * Where a ledger stands, read back from what is stored: the tree from the number of entries, never from a counter of its own.
 *
 * @param tree over all entries
 * @param last the last checkpoint that was stored, verified; nothing for a new ledger
 */
public record LedgerState(CompactRange tree, Optional<Checkpoint> last) {

    public static final LedgerState NEW = new LedgerState(CompactRange.EMPTY, Optional.empty());
}
