// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.util.List;
import java.util.UUID;
import org.postern.app.submission.Forgets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What reviewers corrected in texts, sealed under the key of the submission and gone with it. */
@Repository
class CorrectionStore implements Forgets {

    private final JdbcClient jdbc;

    CorrectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param finding sealed */
    record Row(UUID id, UUID submission, byte[] finding) {}

    void keep(UUID id, UUID submission, String agency, byte[] finding) {
        jdbc.sql(
                        "insert into correction (id, submission, agency, finding) values (:id, :submission, :agency, :finding)")
                .param("id", id)
                .param("submission", submission)
                .param("agency", agency)
                .param("finding", finding)
                .update();
    }

    /** The newest of an agency first. */
    List<Row> newest(String agency, int limit) {
        return jdbc.sql("select id, submission, finding from correction where agency = :agency order by at desc, id"
                        + " limit :limit")
                .param("agency", agency)
                .param("limit", limit)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("submission", UUID.class),
                        row.getBytes("finding")))
                .list();
    }

    @Override
    public void forget(UUID submission) {
        jdbc.sql("delete from correction where submission = :id")
                .param("id", submission)
                .update();
    }
}
