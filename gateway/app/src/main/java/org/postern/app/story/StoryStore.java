// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postern.document.DocumentType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is kept about one submission. Whether the reader may know it is asked first, by {@link #seen}. */
@Repository
class StoryStore {

    private final JdbcClient jdbc;

    StoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an agency may know of.
     *
     * @param delivery the envelope, where the agency is its recipient
     */
    record Seen(Side side, UUID submission, Optional<UUID> delivery) {}

    /** Unknown and somebody else's are both empty, after the same one statement. */
    Optional<Seen> seen(UUID id, String agency) {
        return jdbc.sql("select 'SENT' as side, s.id as submission, null::uuid as delivery from submission s"
                        + " where s.id = :id and (s.agency = :me or s.on_behalf_of = :me)"
                        + " union all select 'RECEIVED', d.submission, d.id from delivery d"
                        + " where d.id = :id and d.recipient = :me" + SearchStore.SHOWN)
                .param("id", id)
                .param("me", agency)
                .query((row, number) -> new Seen(
                        Side.valueOf(row.getString(1)),
                        row.getObject(2, UUID.class),
                        Optional.ofNullable(row.getObject(3, UUID.class))))
                .optional();
    }

    Story.Head head(UUID submission) {
        return jdbc.sql(
                        "select agency, on_behalf_of, type, urgent, version, accepted_at, expires_on, wrapped_key is null,"
                                + " superseded_by, recalled_at, signature is not null from submission where id = :id")
                .param("id", submission)
                .query((row, number) -> new Story.Head(
                        row.getString(1),
                        Optional.ofNullable(row.getString(2)),
                        DocumentType.of(row.getString(3)).orElseThrow(),
                        row.getBoolean(4),
                        Optional.of(row.getInt(5)),
                        row.getTimestamp(6).toInstant(),
                        row.getObject(7, LocalDate.class),
                        row.getBoolean(8),
                        Optional.ofNullable(row.getObject(9, UUID.class)),
                        instant(row, 10),
                        row.getBoolean(11)))
                .single();
    }

    /** A decision without its fields. @param detail sealed */
    record Decided(RecipientStory story, Optional<byte[]> detail) {}

    List<Decided> decisions(UUID submission) {
        return jdbc.sql(
                        "select id, recipient, unit, protocol, protocol_version, protocol_sha256, outcome, rule, reason,"
                                + " decided_at, detail from decision where submission = :id"
                                + " order by decided_at, recipient, unit, id")
                .param("id", submission)
                .query((row, number) -> new Decided(
                        new RecipientStory(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                protocol(row),
                                row.getString(7),
                                row.getString(8),
                                row.getString(9),
                                row.getTimestamp(10).toInstant(),
                                List.of(),
                                List.of()),
                        Optional.ofNullable(row.getBytes(11))))
                .list();
    }

    /** The sealed detail of the decision that an envelope carries out. */
    Optional<Map.Entry<UUID, byte[]>> detailOf(UUID delivery) {
        return jdbc.sql("select c.id, c.detail from decision c join delivery d on d.decision = c.id"
                        + " where d.id = :id and c.detail is not null")
                .param("id", delivery)
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getBytes(2)))
                .optional();
    }

    /** By decision. */
    Map<UUID, List<RecipientStory.Review>> reviews(UUID submission) {
        record Of(UUID decision, RecipientStory.Review review) {}
        return jdbc
                .sql(
                        "select decision, id, kind, agency, deputy, asked_at, due_at, escalated_at, decided_at, decided_by,"
                                + " outcome from review where submission = :id order by asked_at, id")
                .param("id", submission)
                .query((row, number) -> new Of(
                        row.getObject(1, UUID.class),
                        new RecipientStory.Review(
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getTimestamp(6).toInstant(),
                                row.getTimestamp(7).toInstant(),
                                instant(row, 8),
                                instant(row, 9),
                                Optional.ofNullable(row.getString(10)),
                                Optional.ofNullable(row.getString(11)))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::decision, Collectors.mapping(Of::review, Collectors.toList())));
    }

    private static Optional<RecipientStory.Protocol> protocol(ResultSet row) throws SQLException {
        String id = row.getString(4);
        return id == null
                ? Optional.empty()
                : Optional.of(new RecipientStory.Protocol(id, row.getInt(5), row.getString(6)));
    }

    static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
