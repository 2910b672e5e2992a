// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviews as rows; which fields they are about is sealed under the submission's key. */
@Repository
public class ReviewStore {

    static final String COLUMNS = "id, submission, decision, recipient, kind, whole, agency, unit, deputy,"
            + " deputy_unit, asked_at, due_at, escalated_at, decided_at, outcome";

    private final JdbcClient jdbc;

    public ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param clock how long the reviewer has until the deputy is asked */
    public record New(
            UUID id,
            UUID submission,
            UUID decision,
            String recipient,
            String kind,
            boolean whole,
            byte[] detail,
            String agency,
            String unit,
            String deputy,
            String deputyUnit,
            Duration clock) {}

    public void insert(New review) {
        jdbc.sql("insert into review (id, submission, decision, recipient, kind, whole, detail, agency, unit, deputy,"
                        + " deputy_unit, due_at) values (:id, :submission, :decision, :recipient, :kind, :whole,"
                        + " :detail, :agency, :unit, :deputy, :deputyUnit,"
                        + " clock_timestamp() + make_interval(secs => :seconds))")
                .param("id", review.id())
                .param("submission", review.submission())
                .param("decision", review.decision())
                .param("recipient", review.recipient())
                .param("kind", review.kind())
                .param("whole", review.whole())
                .param("detail", review.detail())
                .param("agency", review.agency())
                .param("unit", review.unit())
                .param("deputy", review.deputy())
                .param("deputyUnit", review.deputyUnit())
                .param("seconds", (double) review.clock().toSeconds())
                .update();
    }

    public Optional<Review> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from review where id = :id")
                .param("id", id)
                .query(ReviewStore::review)
                .optional();
    }

    public Optional<Review> lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from review where id = :id for update")
                .param("id", id)
                .query(ReviewStore::review)
                .optional();
    }

    public byte[] detail(UUID id) {
        return jdbc.sql("select detail from review where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    /** What waits for an agency: as reviewer, and as deputy once a clock has run out. */
    public List<Review> openFor(String agency) {
        return jdbc.sql("select " + COLUMNS + " from review where decided_at is null and (agency = :agency"
                        + " or (deputy = :agency and escalated_at is not null)) order by due_at")
                .param("agency", agency)
                .query(ReviewStore::review)
                .list();
    }

    /** Open reviews whose clock has run out and whose deputy has not been asked. */
    public List<UUID> overdue(int limit) {
        return jdbc.sql("select id from review where decided_at is null and escalated_at is null"
                        + " and due_at < clock_timestamp() order by due_at limit :limit")
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    public void escalate(UUID id) {
        jdbc.sql("update review set escalated_at = clock_timestamp() where id = :id and escalated_at is null")
                .param("id", id)
                .update();
    }

    /** Destroys what a submission's reviews were about, and closes those that still wait. */
    public void forget(UUID submission) {
        jdbc.sql(
                        "update review set detail = null, reason = null, answer = null, outcome = coalesce(outcome, 'expired'),"
                                + " decided_at = coalesce(decided_at, clock_timestamp()) where submission = :id")
                .param("id", submission)
                .update();
    }

    /** @param answer and {@code reason} sealed */
    public void decide(UUID id, String by, String outcome, byte[] reason, byte[] answer) {
        jdbc.sql("update review set decided_at = clock_timestamp(), decided_by = :by, outcome = :outcome,"
                        + " reason = :reason, answer = :answer where id = :id and decided_at is null")
                .param("answer", answer)
                .param("id", id)
                .param("by", by)
                .param("outcome", outcome)
                .param("reason", reason)
                .update();
    }

    static Review review(ResultSet row, int number) throws SQLException {
        return new Review(
                row.getObject("id", UUID.class),
                row.getObject("submission", UUID.class),
                row.getObject("decision", UUID.class),
                row.getString("recipient"),
                row.getString("kind"),
                row.getBoolean("whole"),
                row.getString("agency"),
                row.getString("unit"),
                row.getString("deputy"),
                row.getString("deputy_unit"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                instant(row.getTimestamp("escalated_at")),
                instant(row.getTimestamp("decided_at")),
                Optional.ofNullable(row.getString("outcome")));
    }

    private static Optional<Instant> instant(Timestamp time) {
        return Optional.ofNullable(time).map(Timestamp::toInstant);
    }
}
