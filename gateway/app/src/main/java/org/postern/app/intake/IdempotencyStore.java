// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.storage.KeyedReference;
import org.postern.app.submission.Forgets;
import org.postern.document.DocumentType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Remembers for ever what was answered to an agency's key. The row is written in the accepting transaction; a second
 * request with the same key waits for the first one's commit on the primary key, and a failure leaves nothing behind. The
 * answer is sealed under the submission's key; once that is destroyed, only what says nothing of the document is left.
 */
@Repository
public class IdempotencyStore implements Forgets {

    private final JdbcClient jdbc;
    private final KeyedReference reference;

    public IdempotencyStore(JdbcClient jdbc, KeyedReference reference) {
        this.jdbc = jdbc;
        this.reference = reference;
    }

    /**
     * What was answered before.
     *
     * @param kept        what stays for ever: which submission, when, and the ledger's promise; JSON
     * @param sealed      the whole answer under the submission's key; empty once that is destroyed
     * @param sameContent whether the document is byte for byte the one of then
     */
    public record Remembered(UUID submission, String kept, Optional<byte[]> sealed, boolean sameContent) {}

    public Optional<Remembered> find(String agency, DocumentType type, String key, byte[] document) {
        byte[] content = reference.ofBytes("content", document);
        return jdbc.sql("select submission, answer, sealed, content_hash from idempotency"
                        + " where agency = :agency and type = :type and key_hash = :key")
                .param("agency", agency)
                .param("type", type.id())
                .param("key", reference.of("idempotency-key", key))
                .query((row, number) -> new Remembered(
                        row.getObject("submission", UUID.class),
                        row.getString("answer"),
                        Optional.ofNullable(row.getBytes("sealed")),
                        MessageDigest.isEqual(content, row.getBytes("content_hash"))))
                .optional();
    }

    /**
     * Claims the key for the current transaction; waits while another one holds it. False when that one committed: then
     * the answer is in {@link #find}.
     */
    public boolean claim(String agency, DocumentType type, String key, byte[] document, UUID submission) {
        return jdbc.sql("insert into idempotency (agency, type, key_hash, content_hash, submission, answer)"
                                + " values (:agency, :type, :key, :content, :submission, '')"
                                + " on conflict do nothing")
                        .param("agency", agency)
                        .param("type", type.id())
                        .param("key", reference.of("idempotency-key", key))
                        .param("content", reference.ofBytes("content", document))
                        .param("submission", submission)
                        .update()
                == 1;
    }

    /** What is answered from now on; in the transaction that claimed the key. */
    public void remember(UUID submission, String kept, byte[] sealed) {
        jdbc.sql("update idempotency set answer = :kept, sealed = :sealed where submission = :submission")
                .param("kept", kept)
                .param("sealed", sealed)
                .param("submission", submission)
                .update();
    }

    @Override
    public void forget(UUID submission) {
        jdbc.sql("update idempotency set sealed = null where submission = :submission")
                .param("submission", submission)
                .update();
    }

    /** For which an answer is sealed. */
    static String purpose(UUID submission) {
        return "answer/" + submission;
    }
}
