// SPDX-License-Identifier: Apache-2.0
package org.postern.app.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.postern.ledger.tree.Hash;
import org.postern.ledger.tree.HashStore;
import org.postern.ledger.tree.NodeId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The ledger's complete subtrees in the database. */
@Component
class SqlHashStore implements HashStore {

    private final JdbcTemplate jdbc;

    SqlHashStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<NodeId, Hash> get(Collection<NodeId> ids) {
        Integer[] levels = ids.stream().map(NodeId::level).toArray(Integer[]::new);
        Long[] positions = ids.stream().map(NodeId::index).toArray(Long[]::new);
        Map<NodeId, Hash> found = new HashMap<>();
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement("select h.level, h.position, h.hash from ledger_hash h"
                            + " join unnest(?::int[], ?::bigint[]) as wanted(level, position)"
                            + " on h.level = wanted.level and h.position = wanted.position");
                    statement.setArray(1, connection.createArrayOf("int4", levels));
                    statement.setArray(2, connection.createArrayOf("int8", positions));
                    return statement;
                },
                row -> {
                    found.put(new NodeId(row.getInt(1), row.getLong(2)), Hash.of(row.getBytes(3)));
                });
        return found;
    }

    @Override
    public void put(Map<NodeId, Hash> hashes) {
        jdbc.batchUpdate(
                "insert into ledger_hash (level, position, hash) values (?, ?, ?)"
                        + " on conflict (level, position) do update set hash = excluded.hash",
                hashes.entrySet(),
                500,
                (statement, entry) -> {
                    statement.setInt(1, entry.getKey().level());
                    statement.setLong(2, entry.getKey().index());
                    statement.setBytes(3, entry.getValue().bytes());
                });
    }
}
