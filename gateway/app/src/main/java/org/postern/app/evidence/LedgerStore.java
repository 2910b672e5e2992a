// SPDX-License-Identifier: Apache-2.0
package org.postern.app.evidence;

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

    List<Stored> entries(long from, int limit) {
        return jdbc.sql(
                        "select entry_index, leaf, leaf_hash from ledger_leaf where entry_index >= :from order by entry_index"
                                + " limit :limit")
                .param("from", from)
                .param("limit", limit)
                .query((row, number) -> new Stored(row.getLong(1), row.getString(2), Hash.of(row.getBytes(3))))
                .list();
    }

    /** The entries of one submission and all that followed from it, in the ledger's order. */
    List<Stored> entriesOfSubmission(UUID submission) {
        return jdbc.sql("select entry_index, leaf, leaf_hash from ledger_leaf where submission = :submission"
                        + " and entry_index is not null order by entry_index")
                .param("submission", submission)
                .query((row, number) -> new Stored(row.getLong(1), row.getString(2), Hash.of(row.getBytes(3))))
                .list();
    }

    /** The entries about one delivery, for its recipient. */
    List<Stored> entriesAbout(UUID subject) {
        return jdbc.sql("select entry_index, leaf, leaf_hash from ledger_leaf where subject = :subject"
                        + " and entry_index is not null order by entry_index")
                .param("subject", subject)
                .query((row, number) -> new Stored(row.getLong(1), row.getString(2), Hash.of(row.getBytes(3))))
                .list();
    }
}
