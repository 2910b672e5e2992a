// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is looking at which review, and what was answered to the ones before it. */
@Repository
class ReviewDeskStore {

    private static final String ALIVE = "claimed_at > clock_timestamp() - make_interval(secs => :seconds)";

    private final JdbcClient jdbc;

    ReviewDeskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open ones for an agency, as reviewer or as deputy once a clock has run out, with live claims. */
    List<Waiting.Row> open(String agency, Duration lapse) {
        return jdbc.sql("select " + ReviewStore.COLUMNS + ", due_at < clock_timestamp() as late,"
                        + " case when " + ALIVE + " then claimed_by end as claimant,"
                        + " claimed_at + make_interval(secs => :seconds) as claim_ends"
                        + " from review where decided_at is null and (agency = :agency"
                        + " or (deputy = :agency and escalated_at is not null)) order by due_at, id")
                .param("agency", agency)
                .param("seconds", (double) lapse.toSeconds())
                .query(ReviewDeskStore::waiting)
                .list();
    }

    private static Waiting.Row waiting(ResultSet row, int number) throws SQLException {
        Optional<String> by = Optional.ofNullable(row.getString("claimant"));
        Instant ends = row.getTimestamp("claim_ends") == null
                ? Instant.EPOCH
                : row.getTimestamp("claim_ends").toInstant();
        return new Waiting.Row(
                ReviewStore.review(row, number),
                by.map(person -> new Waiting.Claim(person, ends)),
                row.getBoolean("late"));
    }

    /** True unless somebody else's claim is alive. */
    boolean claim(UUID review, String person, Duration lapse) {
        return jdbc.sql("update review set claimed_by = :person, claimed_at = clock_timestamp() where id = :id"
                                + " and decided_at is null and (claimed_by is null or claimed_by = :person or not ("
                                + ALIVE + "))")
                        .param("id", review)
                        .param("person", person)
                        .param("seconds", (double) lapse.toSeconds())
                        .update()
                == 1;
    }

    void unclaim(UUID review, String person) {
        jdbc.sql("update review set claimed_by = null, claimed_at = null where id = :id and claimed_by = :person")
                .param("id", review)
                .param("person", person)
                .update();
    }

    boolean isTakenBySomebodyElse(UUID review, String person, Duration lapse) {
        return jdbc.sql("select count(*) from review where id = :id and claimed_by <> :person and " + ALIVE)
                        .param("id", review)
                        .param("person", person)
                        .param("seconds", (double) lapse.toSeconds())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * A question about what goes to one recipient.
     *
     * @param detail sealed: what it holds
     * @param answer sealed; empty where it is open, or was answered before answers were kept
     */
    record Asked(
            UUID id, String kind, boolean whole, Optional<String> outcome, byte[] detail, Optional<byte[]> answer) {}

    /** All that was asked about one unit of one recipient of a submission; answered ones first, in their order. */
    List<Asked> about(UUID submission, String recipient, String unit) {
        return jdbc.sql("select r.id, r.kind, r.whole, r.outcome, r.detail, r.answer from review r"
                        + " join decision d on d.id = r.decision where r.submission = :submission"
                        + " and r.recipient = :recipient and d.unit = :unit and r.detail is not null"
                        + " order by r.decided_at nulls last, r.asked_at, r.id")
                .param("submission", submission)
                .param("recipient", recipient)
                .param("unit", unit)
                .query((row, number) -> new Asked(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getBoolean("whole"),
                        Optional.ofNullable(row.getString("outcome")),
                        row.getBytes("detail"),
                        Optional.ofNullable(row.getBytes("answer"))))
                .list();
    }
}
