// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postern.app.storage.GovernanceKey;
import org.postern.app.storage.SubmissionKey;
import org.postern.app.submission.Forgets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who looked at what, as rows that are only ever added to. */
@Repository
class LookStore implements Forgets {

    private static final String COLUMNS =
            "id, submission, person, agency, what, criteria, found, name, reason, at from evidence_look";

    private final JdbcClient jdbc;
    private final SubmissionKey governance;

    LookStore(JdbcClient jdbc, GovernanceKey governance) {
        this.jdbc = jdbc;
        this.governance = governance.key();
    }

    /**
     * A look to be written.
     *
     * @param delivery where a recipient's auditor looked
     * @param reason   sealed under the submission's key
     */
    record New(
            UUID id,
            Optional<UUID> submission,
            Optional<UUID> delivery,
            String person,
            String name,
            String agency,
            String role,
            LookKind what,
            String criteria,
            Optional<Integer> found,
            Optional<byte[]> reason) {}

    void insert(New look) {
        jdbc.sql(
                        "insert into evidence_look (id, submission, delivery, person, agency, role, what, criteria, found, name,"
                                + " reason) values (:id, :submission, :delivery, :person, :agency, :role, :what, :criteria, :found,"
                                + " :name, :reason)")
                .param("id", look.id())
                .param("submission", look.submission().orElse(null))
                .param("delivery", look.delivery().orElse(null))
                .param("person", look.person())
                .param("agency", look.agency())
                .param("role", look.role())
                .param("what", look.what().id())
                .param("criteria", look.criteria())
                .param("found", look.found().orElse(null))
                .param("name", governance.seal(purpose(look.id()), look.name().getBytes(StandardCharsets.UTF_8)))
                .param("reason", look.reason().orElse(null))
                .update();
    }

    /** Newest first. @param key opens the reasons */
    List<Look> ofSubmission(UUID submission, Optional<SubmissionKey> key) {
        return jdbc.sql("select " + COLUMNS + " where submission = :id order by at desc, id desc limit 1000")
                .param("id", submission)
                .query((row, number) -> look(row, key))
                .list();
    }

    /** What an agency's own people looked at, newest first, behind the cursor. */
    List<Look> byAgency(String agency, Optional<Cursor> after, int limit) {
        return jdbc.sql("select " + COLUMNS + " where agency = :agency and (at, id) < (:at, :after)"
                        + " order by at desc, id desc limit :limit")
                .param("agency", agency)
                .param("at", Timestamp.from(after.map(Cursor::at).orElse(SearchStore.LATEST)))
                .param("after", after.map(Cursor::id).orElse(SearchStore.LAST))
                .param("limit", limit)
                .query((row, number) -> look(row, Optional.empty()))
                .list();
    }

    /** Why somebody looked may say of whom, and goes with the submission; that somebody looked stays. */
    @Override
    public void forget(UUID submission) {
        jdbc.sql("update evidence_look set reason = null where submission = :id and reason is not null")
                .param("id", submission)
                .update();
    }

    /** Of these, the searches of an agency's people. */
    Set<UUID> searchesOf(Set<UUID> looks, String agency) {
        return jdbc.sql("select id from evidence_look where id = any(:ids) and agency = :agency and submission is null")
                .param("ids", looks.toArray(UUID[]::new))
                .param("agency", agency)
                .query(UUID.class)
                .set();
    }

    static String reasonPurpose(UUID look) {
        return "look-reason/" + look;
    }

    private static String purpose(UUID look) {
        return "looker/" + look;
    }

    private Look look(ResultSet row, Optional<SubmissionKey> key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] sealed = row.getBytes("reason");
        return new Look(
                id,
                Optional.ofNullable(row.getObject("submission", UUID.class)),
                row.getString("person"),
                text(governance.open(purpose(id), row.getBytes("name"))),
                row.getString("agency"),
                LookKind.of(row.getString("what")),
                row.getString("criteria"),
                Optional.ofNullable(row.getObject("found", Integer.class)),
                sealed == null ? Optional.empty() : key.map(held -> text(held.open(reasonPurpose(id), sealed))),
                row.getTimestamp("at").toInstant());
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
