// SPDX-License-Identifier: Apache-2.0
package org.postern.app.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts as rows; every statement asks for the agency, so that nobody reaches another's. */
@Repository
class DraftStore {

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param content sealed */
    record Row(
            UUID id,
            String agency,
            String author,
            String name,
            byte[] content,
            int revision,
            String updatedBy,
            Instant updatedAt) {}

    void insert(UUID id, String agency, String author, String name, byte[] content) {
        jdbc.sql("insert into protocol_draft (id, agency, author, name, content, revision, updated_by)"
                        + " values (:id, :agency, :author, :name, :content, 1, :author)")
                .param("id", id)
                .param("agency", agency)
                .param("author", author)
                .param("name", name)
                .param("content", content)
                .update();
    }

    /** False where it is gone or no longer at this revision. */
    boolean update(UUID id, String agency, int revision, String name, byte[] content, String by) {
        return jdbc.sql("update protocol_draft set name = :name, content = :content, revision = revision + 1,"
                                + " updated_by = :by, updated_at = clock_timestamp()"
                                + " where id = :id and agency = :agency and revision = :revision")
                        .param("id", id)
                        .param("agency", agency)
                        .param("revision", revision)
                        .param("name", name)
                        .param("content", content)
                        .param("by", by)
                        .update()
                == 1;
    }

    boolean delete(UUID id, String agency, int revision) {
        return jdbc.sql("delete from protocol_draft where id = :id and agency = :agency and revision = :revision")
                        .param("id", id)
                        .param("agency", agency)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    Optional<Row> find(UUID id, String agency) {
        return jdbc.sql("select id, agency, author, name, content, revision, updated_by, updated_at from protocol_draft"
                        + " where id = :id and agency = :agency")
                .param("id", id)
                .param("agency", agency)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("agency"),
                        row.getString("author"),
                        row.getString("name"),
                        row.getBytes("content"),
                        row.getInt("revision"),
                        row.getString("updated_by"),
                        row.getTimestamp("updated_at").toInstant()))
                .optional();
    }

    /** The one changed last comes first. */
    List<DraftLine> list(String agency) {
        return jdbc.sql("select id, name, updated_by, updated_at from protocol_draft where agency = :agency"
                        + " order by updated_at desc")
                .param("agency", agency)
                .query((row, number) -> new DraftLine(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("updated_by"),
                        row.getTimestamp("updated_at").toInstant()))
                .list();
    }

    long count(String agency) {
        return jdbc.sql("select count(*) from protocol_draft where agency = :agency")
                .param("agency", agency)
                .query(Long.class)
                .single();
    }
}
