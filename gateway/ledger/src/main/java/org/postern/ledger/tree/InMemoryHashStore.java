// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.tree;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Hashes in memory, for checking a tree offline; not for use by several threads at once. */
public final class InMemoryHashStore implements HashStore {

    private final Map<NodeId, Hash> hashes = new HashMap<>();

    @Override
    public Map<NodeId, Hash> get(Collection<NodeId> ids) {
        Map<NodeId, Hash> found = new HashMap<>();
        for (NodeId id : ids) {
            Hash hash = hashes.get(id);
            if (hash != null) {
                found.put(id, hash);
            }
        }
        return found;
    }

    @Override
    public void put(Map<NodeId, Hash> added) {
        hashes.putAll(added);
    }
}
