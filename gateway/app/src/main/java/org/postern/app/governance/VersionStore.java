// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.protocol.SharingProtocol;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of sharing protocols as rows; the database itself refuses to change or remove one. */
@Repository
class VersionStore {

    private static final String SELECT = "select v.id, v.protocol, v.version, v.sha256, v.author, v.in_force_from,"
            + " v.review_on, v.expires_on, v.state, " + been("APPROVED") + " as was_approved, " + been("IN_FORCE")
            + " as was_in_force from protocol_version v ";

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version to be. @param examples sealed */
    record New(UUID id, SharingProtocol protocol, String author, byte[] file, byte[] examples, String findings) {}

    /** Until the transaction ends nobody else does anything to this protocol, on any node. */
    void lock(String protocol) {
        lockName("protocol/" + protocol);
    }

    /** Until the transaction ends no other version of any protocol gets its last approval, on any node; after its own lock. */
    void lockLastApprovals() {
        lockName("protocols");
    }

    private void lockName(String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", name)
                .query((row, number) -> true)
                .single();
    }

    void insert(New version) {
        SharingProtocol.Agreement agreement = version.protocol().agreement();
        jdbc.sql("insert into protocol_version (id, protocol, version, sha256, file, examples, findings, author,"
                        + " in_force_from, review_on, expires_on, state) values (:id, :protocol, :version, :sha256, :file,"
                        + " :examples, :findings, :author, :from, :review, :expires, 'DRAFT')")
                .param("id", version.id())
                .param("protocol", version.protocol().id())
                .param("version", version.protocol().version())
                .param("sha256", version.protocol().sha256())
                .param("file", version.file())
                .param("examples", version.examples())
                .param("findings", version.findings())
                .param("author", version.author())
                .param("from", agreement.inForceFrom())
                .param("review", agreement.review())
                .param("expires", agreement.expires())
                .update();
    }

    Optional<StoredVersion> find(String protocol, int version) {
        return jdbc.sql(SELECT + "where v.protocol = :protocol and v.version = :version")
                .param("protocol", protocol)
                .param("version", version)
                .query(VersionStore::version)
                .optional();
    }

    Optional<StoredVersion> find(UUID id) {
        return jdbc.sql(SELECT + "where v.id = :id")
                .param("id", id)
                .query(VersionStore::version)
                .optional();
    }

    /** In the order of their numbers. */
    List<StoredVersion> versions(String protocol) {
        return jdbc.sql(SELECT + "where v.protocol = :protocol order by v.version")
                .param("protocol", protocol)
                .query(VersionStore::version)
                .list();
    }

    List<StoredVersion> all() {
        return jdbc.sql(SELECT + "order by v.protocol, v.version")
                .query(VersionStore::version)
                .list();
    }

    /** Protocols of which a version begins or ends by this day. */
    List<String> due(LocalDate day) {
        return jdbc.sql("select distinct protocol from protocol_version where (state = 'APPROVED' and in_force_from <="
                        + " :day) or (state in ('PROPOSED', 'APPROVED', 'IN_FORCE') and expires_on < :day)")
                .param("day", day)
                .query(String.class)
                .list();
    }

    void move(UUID id, ProtocolState state) {
        jdbc.sql("update protocol_version set state = :state where id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    /** @param record the gateway's signed statement */
    void keepRecord(UUID id, byte[] record) {
        jdbc.sql("update protocol_version set record = :record where id = :id")
                .param("id", id)
                .param("record", record)
                .update();
    }

    byte[] file(UUID id) {
        return jdbc.sql("select file from protocol_version where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    /** Sealed. */
    byte[] examples(UUID id) {
        return jdbc.sql("select examples from protocol_version where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    /** JSON. */
    String findings(UUID id) {
        return jdbc.sql("select findings from protocol_version where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    Optional<byte[]> record(UUID id) {
        return jdbc.sql("select record from protocol_version where id = :id and record is not null")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    /** Another one than whenever something has been changed and committed. */
    UUID stamp() {
        return jdbc.sql("select stamp from protocol_change").query(UUID.class).single();
    }

    void changed() {
        jdbc.sql("update protocol_change set stamp = gen_random_uuid()").update();
    }

    private static String been(String state) {
        return "exists (select 1 from protocol_step s where s.version = v.id and s.state = '" + state + "')";
    }

    private static StoredVersion version(ResultSet row, int number) throws SQLException {
        return new StoredVersion(
                row.getObject("id", UUID.class),
                row.getString("protocol"),
                row.getInt("version"),
                row.getString("sha256"),
                row.getString("author"),
                row.getObject("in_force_from", LocalDate.class),
                row.getObject("review_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                ProtocolState.valueOf(row.getString("state")),
                row.getBoolean("was_approved"),
                row.getBoolean("was_in_force"));
    }
}
