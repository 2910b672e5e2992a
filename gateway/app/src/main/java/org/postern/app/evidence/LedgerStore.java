// SPDX-License-Identifier: Apache-2.0
package org.postern.app.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.ledger.Entry;
import org.postern.ledger.tree.Hash;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger's leaves and checkpoints as rows. */
@Repository
class LedgerStore {

    private static final long SEQUENCER_LOCK = 0x504F535445524E01L;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    LedgerStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** True for the one node that may sequence until its transaction ends. */
    boolean electedSequencer() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", SEQUENCER_LOCK)
                .query(Boolean.class)
                .single();
    }

    long size() {
        return jdbc.sql("select coalesce(max(entry_index) + 1, 0) from ledger_leaf")
                .query(Long.class)
                .single();
    }

    List<String> waiting(int limit) {
        return jdbc.sql("select leaf from ledger_leaf where entry_index is null order by created_at, id limit :limit")
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    void place(List<Entry> entries) {
        batches.batchUpdate(
                "update ledger_leaf set entry_index = ? where leaf_hash = ? and entry_index is null",
                entries,
                500,
                (statement, entry) -> {
                    statement.setLong(1, entry.index());
                    statement.setBytes(2, entry.hash().bytes());
                });
    }

    /** A checkpoint as it was signed. */
    record Signed(long number, long size, String note) {}

    Optional<Signed> lastCheckpoint() {
        return jdbc.sql("select number, size, note from ledger_checkpoint order by number desc limit 1")
                .query((row, number) -> new Signed(row.getLong(1), row.getLong(2), row.getString(3)))
                .optional();
    }

    List<String> checkpoints(long afterNumber, int limit) {
        return jdbc.sql("select note from ledger_checkpoint where number > :after order by number limit :limit")
                .param("after", afterNumber)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    void checkpoint(Signed signed, Instant at) {
        jdbc.sql("insert into ledger_checkpoint (number, size, note, signed_at) values (:number, :size, :note, :at)")
                .param("number", signed.number())
                .param("size", signed.size())
                .param("note", signed.note())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** An entry as stored. */
    record Stored(long index, String leaf, Hash storedHash) {}

    /** An entry with what tells whose it is. @param submission empty for an act of governance, and for a search */
    record Owned(Stored entry, String kind, UUID subject, Optional<UUID> submission) {}

    private static final String OWNED =
            "select entry_index, leaf, leaf_hash, kind, subject, submission from ledger_leaf ";

    List<Owned> entries(long from, int limit) {
        return jdbc.sql(OWNED + "where entry_index >= :from order by entry_index limit :limit")
                .param("from", from)
                .param("limit", limit)
                .query(LedgerStore::owned)
                .list();
    }

    /**
     * A leaf with what opens it.
     *
     * @param index   empty while it waits for its place
     * @param opening sealed; empty where there is none, or none any more
     */
    record Openable(
            Optional<Long> index, String kind, UUID subject, Instant at, String leaf, Optional<byte[]> opening) {}

    /** All leaves of one submission, in the order in which they were made. */
    List<Openable> openableOfSubmission(UUID submission) {
        return openable("submission", submission);
    }

    /** All leaves about one delivery. */
    List<Openable> openableAbout(UUID subject) {
        return openable("subject", subject);
    }

    private List<Openable> openable(String column, UUID id) {
        return jdbc.sql("select entry_index, kind, subject, leaf, opening, created_at from ledger_leaf where " + column
                        + " = :id order by created_at, id")
                .param("id", id)
                .query((row, number) -> new Openable(
                        Optional.ofNullable(row.getObject("entry_index", Long.class)),
                        row.getString("kind"),
                        row.getObject("subject", UUID.class),
                        row.getTimestamp("created_at").toInstant(),
                        row.getString("leaf"),
                        Optional.ofNullable(row.getBytes("opening"))))
                .list();
    }

    /** The entries of one submission and all that followed from it, in the ledger's order. */
    List<Owned> entriesOfSubmission(UUID submission) {
        return placed("submission", submission);
    }

    /** The entries about one delivery or version of a protocol. */
    List<Owned> entriesAbout(UUID subject) {
        return placed("subject", subject);
    }

    private List<Owned> placed(String column, UUID id) {
        return jdbc.sql(OWNED + "where " + column + " = :id and entry_index is not null order by entry_index")
                .param("id", id)
                .query(LedgerStore::owned)
                .list();
    }

    private static Owned owned(ResultSet row, int number) throws SQLException {
        return new Owned(
                new Stored(row.getLong(1), row.getString(2), Hash.of(row.getBytes(3))),
                row.getString(4),
                row.getObject(5, UUID.class),
                Optional.ofNullable(row.getObject(6, UUID.class)));
    }
}
