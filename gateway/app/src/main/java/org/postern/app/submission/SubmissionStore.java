// SPDX-License-Identifier: Apache-2.0
package org.postern.app.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postern.app.storage.SubmissionKey;
import org.postern.app.storage.Vault;
import org.postern.document.DocumentType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Submissions as rows; what they say is sealed under each one's key. */
@Repository
public class SubmissionStore {

    private static final String COLUMNS = "id, agency, on_behalf_of, type, urgent, document_ref, version, child_ref,"
            + " accepted_at, expires_on, superseded_by, recalled_at";

    private final JdbcClient jdbc;
    private final Vault vault;

    public SubmissionStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * A submission to be, with its key and what it says.
     *
     * @param trust names the archived authorities and lists by which the signature was judged
     */
    public record New(
            UUID id,
            String agency,
            Optional<String> onBehalfOf,
            DocumentType type,
            boolean urgent,
            byte[] documentRef,
            int version,
            byte[] childRef,
            LocalDate expiresOn,
            Vault.Fresh key,
            byte[] document,
            Optional<byte[]> signature,
            Optional<String> trust) {}

    public void insert(New submission) {
        SubmissionKey key = submission.key().key();
        jdbc.sql("insert into submission (id, agency, on_behalf_of, type, urgent, document_ref, version, child_ref,"
                        + " expires_on, key_period, wrapped_key, document, signature, trust) values (:id, :agency, :behalf,"
                        + " :type, :urgent, :ref, :version, :child, :expires, :period, :wrapped, :document, :signature,"
                        + " :trust)")
                .param("id", submission.id())
                .param("agency", submission.agency())
                .param("behalf", submission.onBehalfOf().orElse(null))
                .param("type", submission.type().id())
                .param("urgent", submission.urgent())
                .param("ref", submission.documentRef())
                .param("version", submission.version())
                .param("child", submission.childRef())
                .param("expires", submission.expiresOn())
                .param("period", submission.key().period())
                .param("wrapped", submission.key().wrapped())
                .param("document", key.seal("document", submission.document()))
                .param(
                        "signature",
                        submission
                                .signature()
                                .map(signature -> key.seal("signature", signature))
                                .orElse(null))
                .param("trust", submission.trust().orElse(null))
                .update();
    }

    public Optional<Submission> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from submission where id = :id")
                .param("id", id)
                .query(SubmissionStore::submission)
                .optional();
    }

    /** What an agency sent, the newest first. */
    public List<Submission> newest(String agency, int limit, int offset) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from submission where agency = :agency order by accepted_at desc, id limit :limit offset :offset")
                .param("agency", agency)
                .param("limit", limit)
                .param("offset", offset)
                .query(SubmissionStore::submission)
                .list();
    }

    /** Of these, the ones that the agency sent, or that were sent on its behalf. */
    public Set<UUID> sentBy(Set<UUID> ids, String agency) {
        return jdbc.sql("select id from submission where id = any(:ids) and (agency = :me or on_behalf_of = :me)")
                .param("ids", ids.toArray(UUID[]::new))
                .param("me", agency)
                .query(UUID.class)
                .set();
    }

    /** The newest accepted version of the sender's document, locked so that two versions take their turns. */
    public Optional<Submission> newestOf(byte[] documentRef) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(encode(:ref, 'hex'), 0))")
                .param("ref", documentRef)
                .query((row, number) -> true)
                .single();
        return jdbc.sql("select " + COLUMNS + " from submission where document_ref = :ref order by version desc, "
                        + "accepted_at desc limit 1")
                .param("ref", documentRef)
                .query(SubmissionStore::submission)
                .optional();
    }

    public void supersede(UUID older, UUID newer) {
        jdbc.sql("update submission set superseded_by = :newer where id = :older")
                .param("older", older)
                .param("newer", newer)
                .update();
    }

    public void recall(UUID id) {
        jdbc.sql("update submission set recalled_at = clock_timestamp() where id = :id and recalled_at is null")
                .param("id", id)
                .update();
    }

    /** Those whose time is over and whose key is still there. */
    public List<UUID> expired(LocalDate today, int limit) {
        return jdbc.sql("select id from submission where expires_on < :today and wrapped_key is not null"
                        + " order by expires_on limit :limit")
                .param("today", today)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** Destroys the key, with all that is sealed under it and the reference to the child. */
    public void forget(UUID id) {
        jdbc.sql("update submission set wrapped_key = null, document = null, signature = null, child_ref = ''"
                        + " where id = :id")
                .param("id", id)
                .update();
    }

    /** The submission's key; empty once it has been destroyed. */
    public Optional<SubmissionKey> key(UUID id) {
        return jdbc.sql("select key_period, wrapped_key from submission where id = :id and wrapped_key is not null")
                .param("id", id)
                .query((row, number) -> vault.unwrap(id, row.getString("key_period"), row.getBytes("wrapped_key")))
                .optional();
    }

    /** What the sender wrote, byte for byte; empty once the key has been destroyed. */
    public Optional<byte[]> document(UUID id) {
        return key(id).map(key -> key.open(
                "document",
                jdbc.sql("select document from submission where id = :id")
                        .param("id", id)
                        .query(byte[].class)
                        .single()));
    }

    /**
     * The sender's own signature over its document.
     *
     * @param trust by which it was judged
     */
    public record Signature(byte[] cms, Optional<String> trust) {}

    public Optional<Signature> signature(UUID id) {
        return key(id).flatMap(key -> jdbc.sql(
                        "select signature, trust from submission where id = :id and signature is not null")
                .param("id", id)
                .query((row, number) ->
                        new Signature(key.open("signature", row.getBytes(1)), Optional.ofNullable(row.getString(2))))
                .optional());
    }

    private static Submission submission(ResultSet row, int number) throws SQLException {
        return new Submission(
                row.getObject("id", UUID.class),
                row.getString("agency"),
                Optional.ofNullable(row.getString("on_behalf_of")),
                DocumentType.of(row.getString("type")).orElseThrow(),
                row.getBoolean("urgent"),
                row.getBytes("document_ref"),
                row.getInt("version"),
                row.getBytes("child_ref"),
                row.getTimestamp("accepted_at").toInstant(),
                row.getObject("expires_on", LocalDate.class),
                Optional.ofNullable(row.getObject("superseded_by", UUID.class)),
                Optional.ofNullable(row.getTimestamp("recalled_at")).map(Timestamp::toInstant));
    }
}
