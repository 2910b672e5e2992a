// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what people typed when they decided about a submission; sealed under its key. */
@Repository
class ReasonStore {

    private final JdbcClient jdbc;

    ReasonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By review. */
    Map<UUID, byte[]> ofReviews(UUID submission) {
        Map<UUID, byte[]> reasons = new LinkedHashMap<>();
        jdbc.sql("select id, reason from review where submission = :id and reason is not null order by decided_at, id")
                .param("id", submission)
                .query(row -> {
                    reasons.put(row.getObject(1, UUID.class), row.getBytes(2));
                });
        return reasons;
    }
}
