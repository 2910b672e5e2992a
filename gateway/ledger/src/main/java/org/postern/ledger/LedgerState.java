// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import java.util.Optional;
import org.postern.ledger.tree.CompactRange;
import org.postern.ledger.tree.HashStore;

/**
 * Where a ledger stands, read back from what is stored: the tree from the number of entries, never from a counter of its own.
 *
 * @param tree over all entries
 * @param last the last checkpoint that was stored, verified; nothing for a new ledger
 */
public record LedgerState(CompactRange tree, Optional<Checkpoint> last) {

    public static final LedgerState NEW = new LedgerState(CompactRange.EMPTY, Optional.empty());

    /**
     * Reads the state back and believes nothing that the last signed checkpoint does not bear out.
     *
     * @param store    with the hashes of all entries
     * @param entries  how many are stored
     * @param lastNote the last checkpoint as it was signed; nothing only for a ledger that never signed one
     */
    public static Checked<LedgerState> read(HashStore store, long entries, Optional<String> lastNote, LedgerKey key) {
        CompactRange tree = CompactRange.load(store, entries);
        if (lastNote.isEmpty()) {
            return Checked.valid(new LedgerState(tree, Optional.empty()));
        }
        return new CheckpointVerifier(key).verify(lastNote.get()).then(last -> {
            boolean borneOut = last.size() <= entries
                    && CompactRange.load(store, last.size()).root().equals(last.root());
            return borneOut
                    ? Checked.valid(new LedgerState(tree, Optional.of(last)))
                    : Checked.refused(
                            LedgerProblem.STATE_CONTRADICTS_CHECKPOINT,
                            "The last checkpoint covers " + last.size() + " entries, which the " + entries
                                    + " that are stored do not bear out.");
        });
    }
}
