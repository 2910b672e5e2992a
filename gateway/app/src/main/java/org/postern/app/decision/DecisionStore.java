// SPDX-License-Identifier: Apache-2.0
package org.postern.app.decision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions as rows: the outcome in clear, the field-by-field detail sealed. */
@Repository
public class DecisionStore {

    private final JdbcClient jdbc;

    public DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One decision; {@code protocol} is empty when none covers the recipient. */
    public record Row(
            UUID id,
            UUID submission,
            String recipient,
            String unit,
            Optional<ProtocolVersion> protocol,
            String outcome,
            String rule,
            String reason) {}

    public record ProtocolVersion(String id, int version, String sha256) {}

    public void insert(Row decision, Optional<byte[]> sealedDetail) {
        jdbc.sql("insert into decision (id, submission, recipient, unit, protocol, protocol_version, protocol_sha256,"
                        + " outcome, rule, reason, detail) values (:id, :submission, :recipient, :unit, :protocol,"
                        + " :version, :sha256, :outcome, :rule, :reason, :detail)")
                .param("id", decision.id())
                .param("submission", decision.submission())
                .param("recipient", decision.recipient())
                .param("unit", decision.unit())
                .param("protocol", decision.protocol().map(ProtocolVersion::id).orElse(null))
                .param(
                        "version",
                        decision.protocol().map(ProtocolVersion::version).orElse(null))
                .param(
                        "sha256",
                        decision.protocol().map(ProtocolVersion::sha256).orElse(null))
                .param("outcome", decision.outcome())
                .param("rule", decision.rule())
                .param("reason", decision.reason())
                .param("detail", sealedDetail.orElse(null))
                .update();
    }

    /**
     * Takes from what was decided about this recipient before that it is the last word, for a decision that is about to be
     * inserted. Two people who decide at once take their turns, until the caller's transaction ends.
     */
    public void overtake(UUID submission, String recipient, String unit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('decisions/' || :submission, 0))")
                .param("submission", submission.toString())
                .query((row, number) -> true)
                .single();
        jdbc.sql("update decision set stands = false where submission = :submission and recipient = :recipient"
                        + " and unit = :unit and stands")
                .param("submission", submission)
                .param("recipient", recipient)
                .param("unit", unit)
                .update();
    }

    /** Destroys the field-by-field detail of a submission's decisions. */
    public void forget(UUID submission) {
        jdbc.sql("update decision set detail = null where submission = :id")
                .param("id", submission)
                .update();
    }

    public List<Row> ofSubmission(UUID submission) {
        return select("submission", submission);
    }

    public Optional<Row> find(UUID id) {
        return select("id", id).stream().findFirst();
    }

    private List<Row> select(String column, UUID id) {
        return jdbc.sql("select id, submission, recipient, unit, protocol, protocol_version, protocol_sha256, outcome,"
                        + " rule, reason from decision where " + column + " = :id order by decided_at, recipient, unit")
                .param("id", id)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("submission", UUID.class),
                        row.getString("recipient"),
                        row.getString("unit"),
                        Optional.ofNullable(row.getString("protocol")).map(protocol -> version(protocol, row)),
                        row.getString("outcome"),
                        row.getString("rule"),
                        row.getString("reason")))
                .list();
    }

    private static ProtocolVersion version(String protocol, java.sql.ResultSet row) {
        try {
            return new ProtocolVersion(protocol, row.getInt("protocol_version"), row.getString("protocol_sha256"));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("PST-6010 a decision row cannot be read", e);
        }
    }
}
