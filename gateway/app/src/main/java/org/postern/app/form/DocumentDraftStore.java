// SPDX-License-Identifier: Apache-2.0
package org.postern.app.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.storage.SubmissionKey;
import org.postern.app.storage.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts of documents as rows: sealed under a key of their own, and gone after a week without a change. */
@Repository
class DocumentDraftStore {

    private final JdbcClient jdbc;
    private final Vault vault;

    DocumentDraftStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A draft without what was typed. */
    record Row(UUID id, String form, String person, SubmissionKey key, byte[] sealed, Instant updatedAt) {}

    void insert(UUID id, String agency, String person, String form, LocalDate expires, byte[] values) {
        Vault.Fresh key = vault.create(id, expires);
        jdbc.sql("insert into document_draft (id, agency, person, form, key_period, wrapped_key, content)"
                        + " values (:id, :agency, :person, :form, :period, :key, :content)")
                .param("id", id)
                .param("agency", agency)
                .param("person", person)
                .param("form", form)
                .param("period", key.period())
                .param("key", key.wrapped())
                .param("content", key.key().seal("draft/" + id, values))
                .update();
    }

    void update(UUID id, byte[] sealed) {
        jdbc.sql("update document_draft set content = :content, updated_at = clock_timestamp() where id = :id")
                .param("id", id)
                .param("content", sealed)
                .update();
    }

    Optional<Row> find(UUID id, String agency) {
        return jdbc.sql("select * from document_draft where id = :id and agency = :agency")
                .param("id", id)
                .param("agency", agency)
                .query(this::row)
                .optional();
    }

    List<Row> list(String agency, int limit) {
        return jdbc.sql("select * from document_draft where agency = :agency order by updated_at desc limit :limit")
                .param("agency", agency)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    void delete(UUID id) {
        jdbc.sql("delete from document_draft where id = :id").param("id", id).update();
    }

    void deleteOld() {
        jdbc.sql("delete from document_draft where updated_at < clock_timestamp() - interval '7 days'")
                .update();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Row(
                id,
                row.getString("form"),
                row.getString("person"),
                vault.unwrap(id, row.getString("key_period"), row.getBytes("wrapped_key")),
                row.getBytes("content"),
                row.getTimestamp("updated_at").toInstant());
    }
}
