// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/** Reads the envelopes of one submission with what came back about them. */
@Repository
class EnvelopeStore {

    private static final String SELECT = "select d.id, d.decision, d.recipient, d.unit, d.state, d.cause, d.created_at,"
            + " d.sealed_at, d.left_at, d.handed_over_at, d.delivered_at, d.envelope_sha256, d.nonce_sha256,"
            + " d.cert_sha256, d.shown_sender, d.manifest, r.opened_at, r.received_at, r.cms, r.trust, a.role, a.read_at, a.cms, a.trust"
            + " from delivery d left join receipt r on r.delivery = d.id"
            + " left join acknowledgement a on a.delivery = d.id where ";

    private final JdbcClient jdbc;

    EnvelopeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One envelope as it lies in the tables.
     *
     * @param manifest sealed
     * @param receipt  the recipient's CMS message
     * @param trust    names the archived authorities and lists by which the receipt was judged
     * @param acknowledgement the recipient's signed word that a person has read it
     */
    record Row(
            DeliveryStory story,
            String shownSender,
            Optional<String> nonceSha256,
            Optional<byte[]> manifest,
            Optional<byte[]> receipt,
            Optional<String> trust,
            Optional<Signed> acknowledgement) {

        DeliveryStory with(List<DeliveryStory.Problem> problems, Optional<JsonNode> opened) {
            return new DeliveryStory(
                    story.id(),
                    story.decision(),
                    story.recipient(),
                    story.unit(),
                    story.state(),
                    story.cause(),
                    story.createdAt(),
                    story.sealedAt(),
                    story.leftAt(),
                    story.handedOverAt(),
                    story.deliveredAt(),
                    story.envelopeSha256(),
                    story.certificateSha256(),
                    story.receipt(),
                    story.acknowledgement(),
                    problems,
                    opened);
        }
    }

    /** A CMS message, and by what it was judged. */
    record Signed(byte[] cms, String trust) {}

    List<Row> ofSubmission(UUID submission) {
        return jdbc.sql(SELECT + "d.submission = :id order by d.created_at, d.id")
                .param("id", submission)
                .query(EnvelopeStore::row)
                .list();
    }

    List<Row> one(UUID delivery) {
        return jdbc.sql(SELECT + "d.id = :id")
                .param("id", delivery)
                .query(EnvelopeStore::row)
                .list();
    }

    /** By envelope. */
    Map<UUID, List<DeliveryStory.Problem>> problems(List<UUID> deliveries) {
        record Of(UUID delivery, DeliveryStory.Problem problem) {}
        return jdbc
                .sql("select delivery, code, at from incident where delivery = any(:ids) order by at, id")
                .param("ids", deliveries.toArray(UUID[]::new))
                .query((row, number) -> new Of(
                        row.getObject(1, UUID.class),
                        new DeliveryStory.Problem(
                                row.getString(2), row.getTimestamp(3).toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::delivery, Collectors.mapping(Of::problem, Collectors.toList())));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String role = row.getString(21);
        Optional<Instant> opened = StoryStore.instant(row, 17);
        Optional<DeliveryStory.Receipt> receipt = opened.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeliveryStory.Receipt(
                        opened.get(), StoryStore.instant(row, 18).orElseThrow()));
        DeliveryStory story = new DeliveryStory(
                row.getObject(1, UUID.class),
                Optional.of(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Optional.ofNullable(row.getString(6)),
                row.getTimestamp(7).toInstant(),
                StoryStore.instant(row, 8),
                StoryStore.instant(row, 9),
                StoryStore.instant(row, 10),
                StoryStore.instant(row, 11),
                Optional.ofNullable(row.getString(12)),
                Optional.ofNullable(row.getString(14)),
                receipt,
                StoryStore.instant(row, 22)
                        .map(read -> new DeliveryStory.Acknowledgement(role == null ? "" : role, read)),
                List.of(),
                Optional.empty());
        return new Row(
                story,
                row.getString(15),
                Optional.ofNullable(row.getString(13)),
                Optional.ofNullable(row.getBytes(16)),
                Optional.ofNullable(row.getBytes(19)),
                Optional.ofNullable(row.getString(20)),
                row.getString(24) == null
                        ? Optional.empty()
                        : Optional.of(new Signed(row.getBytes(23), row.getString(24))));
    }
}
