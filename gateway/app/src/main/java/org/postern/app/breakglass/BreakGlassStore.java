// SPDX-License-Identifier: Apache-2.0
package org.postern.app.breakglass;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.submission.Forgets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uses of break-glass as rows; which fields, and why in words, is sealed. */
@Repository
class BreakGlassStore implements Forgets {

    private static final String COLUMNS =
            "id, submission, delivery, agency, owner, recipient, unit, person, reason, at,"
                    + " due_at, suspended_at, reviewed_at, reviewed_by, justified";

    private final JdbcClient jdbc;

    BreakGlassStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param detail sealed */
    record New(
            UUID id,
            BreakGlassRequest request,
            UUID decision,
            UUID delivery,
            String agency,
            String owner,
            String person,
            byte[] detail,
            Instant dueAt) {}

    void insert(New use) {
        jdbc.sql("insert into break_glass (id, submission, decision, delivery, agency, owner, recipient, unit, person,"
                        + " reason, detail, due_at) values (:id, :submission, :decision, :delivery, :agency, :owner,"
                        + " :recipient, :unit, :person, :reason, :detail, :due)")
                .param("id", use.id())
                .param("submission", use.request().submission())
                .param("decision", use.decision())
                .param("delivery", use.delivery())
                .param("agency", use.agency())
                .param("owner", use.owner())
                .param("recipient", use.request().recipient())
                .param("unit", use.request().unit())
                .param("person", use.person())
                .param("reason", use.request().reason())
                .param("detail", use.detail())
                .param("due", Timestamp.from(use.dueAt()))
                .update();
    }

    Optional<BreakGlassUse> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from break_glass where id = :id")
                .param("id", id)
                .query(BreakGlassStore::use)
                .optional();
    }

    Optional<BreakGlassUse> lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from break_glass where id = :id for update")
                .param("id", id)
                .query(BreakGlassStore::use)
                .optional();
    }

    /** Those that concern an agency on either side: in red the oldest first, then the newest. */
    List<BreakGlassUse> of(String agency, int limit) {
        return jdbc.sql("select " + COLUMNS + " from break_glass where agency = :agency or owner = :agency"
                        + " or recipient = :agency order by reviewed_at is not null,"
                        + " case when reviewed_at is null then at end, at desc limit :limit")
                .param("agency", agency)
                .param("limit", limit)
                .query(BreakGlassStore::use)
                .list();
    }

    /** Since when a person may not do it; told by the times themselves, so that no clock has to have run. */
    Optional<Instant> suspendedSince(String person) {
        return jdbc.sql("select due_at from break_glass where person = :person and reviewed_at is null"
                        + " and due_at < clock_timestamp() order by due_at limit 1")
                .param("person", person)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    List<UUID> overdue(int limit) {
        return jdbc.sql("select id from break_glass where reviewed_at is null and suspended_at is null"
                        + " and due_at < clock_timestamp() order by due_at limit :limit")
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    void suspend(UUID id) {
        jdbc.sql("update break_glass set suspended_at = clock_timestamp() where id = :id")
                .param("id", id)
                .update();
    }

    /** @param note sealed; null where the submission's key is gone */
    void review(UUID id, String by, boolean justified, byte[] note) {
        jdbc.sql("update break_glass set reviewed_at = clock_timestamp(), reviewed_by = :by, justified = :justified,"
                        + " review_note = :note where id = :id and reviewed_at is null")
                .param("id", id)
                .param("by", by)
                .param("justified", justified)
                .param("note", note)
                .update();
    }

    Optional<byte[]> detail(UUID id) {
        return jdbc.sql("select detail from break_glass where id = :id and detail is not null")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    @Override
    public void forget(UUID submission) {
        jdbc.sql("update break_glass set detail = null, review_note = null where submission = :id")
                .param("id", submission)
                .update();
    }

    private static BreakGlassUse use(ResultSet row, int number) throws SQLException {
        return new BreakGlassUse(
                row.getObject("id", UUID.class),
                row.getObject("submission", UUID.class),
                row.getObject("delivery", UUID.class),
                row.getString("agency"),
                row.getString("owner"),
                row.getString("recipient"),
                row.getString("unit"),
                row.getString("person"),
                row.getString("reason"),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                instant(row.getTimestamp("suspended_at")),
                instant(row.getTimestamp("reviewed_at")),
                Optional.ofNullable(row.getString("reviewed_by")),
                Optional.ofNullable(row.getObject("justified", Boolean.class)));
    }

    private static Optional<Instant> instant(Timestamp time) {
        return Optional.ofNullable(time).map(Timestamp::toInstant);
    }
}
