// SPDX-License-Identifier: Apache-2.0
package org.postern.app.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an agency has to be told; written in the transaction of the act, so that nothing ends in silence. */
@Repository
public class AlertStore {

    private final JdbcClient jdbc;

    public AlertStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param text plain words without any value of a document */
    public record Alert(UUID id, AlertKind kind, Optional<UUID> submission, String text, Instant at) {}

    public void raise(String agency, AlertKind kind, Optional<UUID> submission, String text) {
        jdbc.sql(
                        "insert into alert (id, agency, kind, submission, text) values (:id, :agency, :kind, :submission, :text)")
                .param("id", UUID.randomUUID())
                .param("agency", agency)
                .param("kind", kind.id())
                .param("submission", submission.orElse(null))
                .param("text", text)
                .update();
    }

    public List<Alert> newest(String agency, int limit) {
        return jdbc.sql("select id, kind, submission, text, at from alert where agency = :agency order by at desc"
                        + " limit :limit")
                .param("agency", agency)
                .param("limit", limit)
                .query((row, number) -> new Alert(
                        row.getObject("id", UUID.class),
                        AlertKind.of(row.getString("kind")),
                        Optional.ofNullable(row.getObject("submission", UUID.class)),
                        row.getString("text"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
