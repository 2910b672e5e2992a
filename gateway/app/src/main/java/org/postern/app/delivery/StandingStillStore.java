// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries that do not go on by themselves, for the eyes of operators: no content. */
@Repository
class StandingStillStore {

    private final JdbcClient jdbc;

    StandingStillStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that the agency sent, or that are for it; the oldest first. */
    List<UUID> of(String agency, int limit) {
        return jdbc.sql("select d.id from delivery d join submission s on s.id = d.submission"
                        + " where d.state in ('HELD', 'PARKED', 'PROBLEM') and (s.agency = :agency"
                        + " or d.recipient = :agency) order by d.created_at, d.id limit :limit")
                .param("agency", agency)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** Back to where it was parked from, as if nothing had failed. */
    void setGoing(UUID id) {
        jdbc.sql("update delivery set state = case when envelope is null then 'QUEUED' else 'SEALED' end, attempts = 0,"
                        + " cause = null where id = :id and state = 'PARKED'")
                .param("id", id)
                .update();
    }

    /** Whether an envelope may be made anew: what it was made from is still there, and nothing of it has left. */
    boolean canBeSealedAnew(UUID id) {
        return jdbc.sql(
                                "select count(*) from delivery where id = :id and envelope is not null and disclosure is not null"
                                        + " and left_at is null and handed_over_at is null")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Who is to say that it was read is asked about the envelope that can be opened. */
    void moveAcknowledgement(UUID from, UUID to) {
        jdbc.sql("update acknowledgement set delivery = :to where delivery = :from and received_at is null")
                .param("from", from)
                .param("to", to)
                .update();
    }
}
