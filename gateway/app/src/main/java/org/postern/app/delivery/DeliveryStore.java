// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postern.document.DocumentType;
import org.postern.envelope.SentEnvelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries as rows; whoever changes a state has locked the row first, so that two nodes cannot both do it. */
@Repository
public class DeliveryStore {

    private static final String COLUMNS = "id, seq, submission, decision, recipient, unit, type, urgent, state, cause,"
            + " attempts, created_at, delivered_at";

    private final JdbcClient jdbc;

    public DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A delivery to be; {@code disclosure} is sealed under the submission's key. */
    public record New(
            UUID id,
            UUID submission,
            UUID decision,
            String recipient,
            String unit,
            DocumentType type,
            boolean urgent,
            String shownSender,
            byte[] disclosure) {}

    public void insert(New delivery) {
        jdbc.sql(
                        "insert into delivery (id, submission, decision, recipient, unit, type, urgent, shown_sender, state,"
                                + " disclosure)"
                                + " values (:id, :submission, :decision, :recipient, :unit, :type, :urgent, :shown, 'QUEUED', :disclosure)")
                .param("id", delivery.id())
                .param("submission", delivery.submission())
                .param("decision", delivery.decision())
                .param("recipient", delivery.recipient())
                .param("unit", delivery.unit())
                .param("type", delivery.type().id())
                .param("urgent", delivery.urgent())
                .param("shown", delivery.shownSender())
                .param("disclosure", delivery.disclosure())
                .update();
        // What people of the recipient may read later, in the console; the column goes when the envelope is handed
        // over.
        jdbc.sql("insert into readable (delivery, disclosure) values (:id, :disclosure)")
                .param("id", delivery.id())
                .param("disclosure", delivery.disclosure())
                .update();
    }

    public Optional<Delivery> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from delivery where id = :id")
                .param("id", id)
                .query(DeliveryStore::delivery)
                .optional();
    }

    /** Of these, the ones that were for this recipient and that it has, or may fetch. */
    Set<UUID> shownTo(Set<UUID> ids, String recipient) {
        return jdbc.sql(
                        "select id from delivery where id = any(:ids) and recipient = :recipient and sealed_at is not null"
                                + " and (left_at is not null or handed_over_at is not null"
                                + " or state in ('SEALED', 'HANDED_OVER', 'PARKED', 'PROBLEM', 'DELIVERED'))")
                .param("ids", ids.toArray(UUID[]::new))
                .param("recipient", recipient)
                .query(UUID.class)
                .set();
    }

    /** As {@link #find}, locked until the transaction ends. */
    public Optional<Delivery> lock(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from delivery where id = :id for update")
                .param("id", id)
                .query(DeliveryStore::delivery)
                .optional();
    }

    /** Deliveries that want work and have no task; sealed ones only for recipients that are pushed to. */
    List<Delivery> withoutTask(List<String> pushed, int limit) {
        return jdbc.sql("select " + COLUMNS + " from delivery where (state in ('QUEUED', 'HELD') or (state = 'SEALED'"
                        + " and recipient = any (string_to_array(:pushed, ',')))) and not exists (select 1 from"
                        + " scheduled_tasks where task_name = :task and task_instance = delivery.id::text)"
                        + " order by seq limit :limit")
                .param("pushed", String.join(",", pushed))
                .param("task", DeliveryQueue.TASK)
                .param("limit", limit)
                .query(DeliveryStore::delivery)
                .list();
    }

    public List<Delivery> ofSubmission(UUID submission) {
        return jdbc.sql("select " + COLUMNS + " from delivery where submission = :id order by created_at, id")
                .param("id", submission)
                .query(DeliveryStore::delivery)
                .list();
    }

    /**
     * The recipient's open envelopes in the order in which they became collectable, so that paging by number never skips
     * one.
     */
    public List<Delivery> inbox(String recipient, long after, int limit) {
        return jdbc.sql("select " + COLUMNS + " from delivery where recipient = :recipient and seq > :after"
                        + " and state in ('SEALED', 'HANDED_OVER', 'PARKED', 'PROBLEM') order by seq limit :limit")
                .param("recipient", recipient)
                .param("after", after)
                .param("limit", limit)
                .query(DeliveryStore::delivery)
                .list();
    }

    /** Destroys what a submission's deliveries held; hashes stay, as evidence. */
    public void forget(UUID submission) {
        jdbc.sql("update delivery set disclosure = null, envelope = null, manifest = null where submission = :id")
                .param("id", submission)
                .update();
    }

    /** Who the envelope says it is from. */
    String shownSender(UUID id) {
        return jdbc.sql("select shown_sender from delivery where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    public byte[] disclosure(UUID id) {
        return jdbc.sql("select disclosure from delivery where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    /**
     * The envelope as it was sealed; the bytes never change.
     *
     * @param sent        what a receipt is compared with
     * @param certificate SHA-256 of the certificate it is sealed for, in hex
     */
    public record Envelope(byte[] bytes, SentEnvelope sent, String certificate) {}

    public Optional<Envelope> envelope(UUID id) {
        return jdbc.sql("select recipient, envelope, envelope_sha256, nonce_sha256, cert_sha256, sealed_at"
                        + " from delivery where id = :id and envelope is not null")
                .param("id", id)
                .query((row, number) ->
                        new Envelope(row.getBytes("envelope"), sent(row, id), row.getString("cert_sha256")))
                .optional();
    }

    /** What a recipient's statement is compared with; stays when the envelope itself is gone. */
    public Optional<SentEnvelope> sent(UUID id) {
        return jdbc.sql("select recipient, envelope_sha256, nonce_sha256, sealed_at from delivery"
                        + " where id = :id and sealed_at is not null")
                .param("id", id)
                .query((row, number) -> sent(row, id))
                .optional();
    }

    private static SentEnvelope sent(ResultSet row, UUID id) throws SQLException {
        return new SentEnvelope(
                id.toString(),
                row.getString("envelope_sha256"),
                row.getString("nonce_sha256"),
                row.getString("recipient"),
                row.getTimestamp("sealed_at").toInstant());
    }

    /**
     * Stores the envelope, once; the disclosure it was made from goes when it is handed over.
     *
     * @param manifest sealed under the submission's key; stays for those who ask later what was told
     */
    public void sealed(UUID id, Envelope envelope, byte[] manifest) {
        lockInbox(id);
        jdbc.sql("update delivery set state = 'SEALED', cause = null, envelope = :envelope, envelope_sha256 = :hash,"
                        + " nonce_sha256 = :nonce, cert_sha256 = :certificate, sealed_at = :at, manifest = :manifest,"
                        + " seq = nextval('inbox_place') where id = :id and envelope is null")
                .param("id", id)
                .param("envelope", envelope.bytes())
                .param("hash", envelope.sent().envelopeSha256())
                .param("nonce", envelope.sent().openingNonceSha256())
                .param("certificate", envelope.certificate())
                .param("at", Timestamp.from(envelope.sent().issued()))
                .param("manifest", manifest)
                .update();
    }

    /** A sealed envelope that was held is collectable again, behind all that its recipient may have listed meanwhile. */
    public void letOut(UUID id) {
        lockInbox(id);
        jdbc.sql("update delivery set state = 'SEALED', cause = null, seq = nextval('inbox_place') where id = :id")
                .param("id", id)
                .update();
    }

    /** Until the commit: places in one inbox become visible in their order, since one transaction at a time gives them. */
    private void lockInbox(UUID id) {
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtextextended('inbox/' || recipient, 0)) from delivery where id = :id")
                .param("id", id)
                .query((row, number) -> true)
                .single();
    }

    /** Marks that the bytes begin to leave; true the first time. */
    public boolean leaving(UUID id) {
        return jdbc.sql("update delivery set left_at = clock_timestamp(), disclosure = null where id = :id"
                                + " and left_at is null")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Of a submission, those of which nothing has left yet, locked. */
    public List<Delivery> stoppable(UUID submission) {
        return jdbc.sql("select " + COLUMNS + " from delivery where submission = :id and left_at is null"
                        + " and state in ('QUEUED', 'HELD', 'SEALED', 'PARKED') order by seq for update")
                .param("id", submission)
                .query(DeliveryStore::delivery)
                .list();
    }

    public void move(UUID id, DeliveryState to, Optional<String> cause) {
        jdbc.sql("update delivery set state = :state, cause = :cause,"
                        + " handed_over_at = case when :state = 'HANDED_OVER'"
                        + " then coalesce(handed_over_at, clock_timestamp()) else handed_over_at end,"
                        + " disclosure = case when :state in ('QUEUED', 'HELD', 'SEALED', 'PARKED') then disclosure end,"
                        + " delivered_at = case when :state = 'DELIVERED' then clock_timestamp() else delivered_at end"
                        + " where id = :id")
                .param("id", id)
                .param("state", to.name())
                .param("cause", cause.orElse(null))
                .update();
    }

    public int attempted(UUID id) {
        return jdbc.sql("update delivery set attempts = attempts + 1 where id = :id returning attempts")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                row.getObject("submission", UUID.class),
                row.getObject("decision", UUID.class),
                row.getString("recipient"),
                row.getString("unit"),
                DocumentType.of(row.getString("type")).orElseThrow(),
                row.getBoolean("urgent"),
                DeliveryState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("cause")),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("delivered_at")));
    }

    private static Optional<Instant> instant(Timestamp time) {
        return Optional.ofNullable(time).map(Timestamp::toInstant);
    }
}
