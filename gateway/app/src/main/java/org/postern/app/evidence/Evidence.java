// SPDX-License-Identifier: Apache-2.0
package org.postern.app.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.storage.SubmissionKey;
import org.postern.ledger.Commitments;
import org.postern.ledger.Leaf;
import org.postern.ledger.Salt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the ledger leaf of an act, always inside the act's own transaction: no act without its evidence. The leaf holds
 * a commitment; the salt and the statement that open it are sealed under the submission's key and go with it.
 */
@Component
public class Evidence {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    public Evidence(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param subject    what the act is about: a submission, decision, delivery or review
     * @param submission whose key seals the opening; null for an act of governance
     * @param statement  what is committed to
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Leaf record(Act act, UUID subject, UUID submission, Optional<SubmissionKey> key, ObjectNode statement) {
        byte[] payload = json.writeValueAsString(statement).getBytes(StandardCharsets.UTF_8);
        Salt salt = Salt.fresh();
        Leaf leaf = new Leaf(act.kind(), clock.millis(), subject, Commitments.commit(payload, salt));
        jdbc.sql("insert into ledger_leaf (id, kind, subject, leaf, leaf_hash, submission, opening)"
                        + " values (:id, :kind, :subject, :leaf, :hash, :submission, :opening)")
                .param("id", UUID.randomUUID())
                .param("kind", act.kind())
                .param("subject", subject)
                .param("leaf", leaf.text())
                .param("hash", leaf.hash().bytes())
                .param("submission", submission)
                .param(
                        "opening",
                        key.map(submissionKey -> submissionKey.seal("opening", opening(salt, payload)))
                                .orElse(null))
                .update();
        return leaf;
    }

    /** Destroys what opens a submission's leaves; the commitments stay and then say nothing. */
    public void forget(UUID submission) {
        jdbc.sql("update ledger_leaf set opening = null where submission = :id")
                .param("id", submission)
                .update();
    }

    /** An act that belongs to no submission. @param key seals the opening */
    @Transactional(propagation = Propagation.MANDATORY)
    public Leaf record(Act act, UUID subject, SubmissionKey key, ObjectNode statement) {
        return record(act, subject, null, Optional.of(key), statement);
    }

    /** A statement to commit to; values are ids, hashes, times and codes. */
    public ObjectNode statement() {
        return json.createObjectNode();
    }

    private static byte[] opening(Salt salt, byte[] payload) {
        return ByteBuffer.allocate(Salt.LENGTH + payload.length)
                .put(salt.bytes())
                .put(payload)
                .array();
    }
}
