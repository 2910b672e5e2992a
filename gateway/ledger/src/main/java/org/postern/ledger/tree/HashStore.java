// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.tree;

import java.util.Collection;
import java.util.Map;

/**
 * Where the hashes of complete subtrees are kept: at most two per leaf, none of which ever changes once the leaves below it are
 * integrated. Whole sets are read and written at once, so that a proof costs one query.
 */
public interface HashStore {

    /** The hashes that are there; those that are not are left out of the answer. */
    Map<NodeId, Hash> get(Collection<NodeId> ids);

    /** Writes all; writing over a hash that a crash left behind is allowed. */
    void put(Map<NodeId, Hash> hashes);
}
