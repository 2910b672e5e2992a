// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.util.List;
import java.util.UUID;
import org.postern.app.submission.Forgets;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Coded facts beside a submission; they go when it goes, and leave one more in a number for a whole month, which says nothing
 * of whom it was about.
 */
@Repository
class FactStore implements Forgets {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    FactStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void keep(UUID submission, List<DocumentCounts.Fact> facts) {
        batches.batchUpdate(
                "insert into document_fact (submission, measure, code, home) values (?, ?, ?, ?)",
                facts,
                facts.size() + 1,
                (statement, fact) -> {
                    statement.setObject(1, submission);
                    statement.setString(2, fact.measure().id());
                    statement.setString(3, fact.code());
                    statement.setString(4, fact.home());
                });
    }

    /** Of a version that was replaced, or that its sender took back, nothing is left to count. */
    @Override
    public void forget(UUID submission) {
        jdbc.sql("insert into fact_total (agency, month, measure, code, home, documents)"
                        + " select owner.agency, date_trunc('month', s.accepted_at at time zone 'UTC')::date, f.measure,"
                        + " f.code, f.home, 1 from document_fact f join submission s on s.id = f.submission"
                        + " cross join lateral (select s.agency union select s.on_behalf_of where s.on_behalf_of is not null)"
                        + " owner(agency) where f.submission = :id and s.superseded_by is null and s.recalled_at is null"
                        + " order by 1, 2, 3, 4, 5 on conflict (agency, month, measure, code, home)"
                        + " do update set documents = fact_total.documents + 1")
                .param("id", submission)
                .update();
        jdbc.sql("delete from document_fact where submission = :id")
                .param("id", submission)
                .update();
    }
}
