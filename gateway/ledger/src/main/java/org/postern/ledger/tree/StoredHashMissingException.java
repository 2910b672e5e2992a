// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.tree;

import java.util.Collection;
import java.util.Map;
import org.postern.ledger.LedgerProblem;

/** A hash that the tree's size says was stored is not there: the store was damaged or is behind its own size. */
public final class StoredHashMissingException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private StoredHashMissingException(NodeId id) {
        super(LedgerProblem.STORED_HASH_MISSING.code() + ": the ledger's hash at level " + id.level() + ", index "
                + id.index() + " is not stored");
    }

    static Map<NodeId, Hash> requireAll(Map<NodeId, Hash> found, Collection<NodeId> wanted) {
        for (NodeId id : wanted) {
            if (!found.containsKey(id)) {
                throw new StoredHashMissingException(id);
            }
        }
        return found;
    }
}
