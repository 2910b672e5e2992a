// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.ledger.tree.CompactRange;
import org.postern.ledger.tree.Hash;
import org.postern.ledger.tree.NodeId;

/** What {@link Integrator} found is to be done; all of it belongs in one transaction. */
public sealed interface Integration {

    /**
     * The ledger goes on.
     *
     * @param entries    to add
     * @param hashes     to store
     * @param settled    hashes of the leaves of the batch that no longer wait, those already in the ledger included
     * @param tree       after the entries
     * @param checkpoint to sign and store; nothing where the last one still speaks for the ledger
     */
    record Proceed(
            List<Entry> entries,
            Map<NodeId, Hash> hashes,
            Set<Hash> settled,
            CompactRange tree,
            Optional<Checkpoint> checkpoint)
            implements Integration {}

    /** What is stored contradicts what was signed; signing more would fork the ledger, so a person must look. */
    record Halt(LedgerIssue issue) implements Integration {}
}
