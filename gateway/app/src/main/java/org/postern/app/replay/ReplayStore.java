// SPDX-License-Identifier: Apache-2.0
package org.postern.app.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postern.app.storage.SubmissionKey;
import org.postern.app.storage.Vault;
import org.postern.document.DocumentType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what one agency sent in a period, page by page, with what was decided about it first. */
@Repository
class ReplayStore {

    private static final String MINE = " from submission where (agency = :agency or on_behalf_of = :agency) and"
            + " accepted_at >= :begin and accepted_at < :end and wrapped_key is not null ";

    private final JdbcClient jdbc;
    private final Vault vault;

    ReplayStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * One document as it lies in the table.
     *
     * @param child keyed reference, in hex
     */
    record Sent(
            UUID id,
            String agency,
            Optional<String> onBehalfOf,
            DocumentType type,
            String child,
            Instant acceptedAt,
            String period,
            byte[] wrappedKey,
            byte[] document,
            List<Decided> decisions) {

        /** Never the document. */
        @Override
        public String toString() {
            return "Sent[" + id + "]";
        }
    }

    /** The first decision about a recipient. @param detail sealed; empty where no rule was asked */
    record Decided(
            UUID id,
            UUID submission,
            String recipient,
            String unit,
            Optional<String> protocol,
            Optional<byte[]> detail) {}

    long count(String agency, Period period) {
        return jdbc.sql("select count(*)" + MINE)
                .param("agency", agency)
                .param("begin", Timestamp.from(period.begin()))
                .param("end", Timestamp.from(period.end()))
                .query(Long.class)
                .single();
    }

    /** In order of time; the next page begins after the last one's. */
    List<Sent> page(String agency, Period period, Instant after, UUID afterId, int size) {
        List<Sent> page = jdbc.sql(
                        "select id, agency, on_behalf_of, type, child_ref, accepted_at, key_period, wrapped_key,"
                                + " document" + MINE
                                + "and (accepted_at, id) > (:after, :afterId) order by accepted_at, id"
                                + " limit :size")
                .param("agency", agency)
                .param("begin", Timestamp.from(period.begin()))
                .param("end", Timestamp.from(period.end()))
                .param("after", Timestamp.from(after))
                .param("afterId", afterId)
                .param("size", size)
                .query((row, number) -> sent(row))
                .list();
        Map<UUID, List<Decided>> decisions =
                decisions(page.stream().map(Sent::id).toList());
        return page.stream()
                .map(one -> with(one, decisions.getOrDefault(one.id(), List.of())))
                .toList();
    }

    SubmissionKey key(Sent sent) {
        return vault.unwrap(sent.id(), sent.period(), sent.wrappedKey());
    }

    /** A later decision, made after a review, lets single values go; what the rules said is the first. */
    private Map<UUID, List<Decided>> decisions(List<UUID> submissions) {
        return jdbc
                .sql(
                        "select distinct on (submission, recipient, unit) id, submission, recipient, unit, protocol, detail"
                                + " from decision where submission = any(:ids) order by submission, recipient, unit, decided_at")
                .param("ids", submissions.toArray(UUID[]::new))
                .query((row, number) -> new Decided(
                        row.getObject("id", UUID.class),
                        row.getObject("submission", UUID.class),
                        row.getString("recipient"),
                        row.getString("unit"),
                        Optional.ofNullable(row.getString("protocol")),
                        Optional.ofNullable(row.getBytes("detail"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Decided::submission));
    }

    private static Sent sent(ResultSet row) throws SQLException {
        return new Sent(
                row.getObject("id", UUID.class),
                row.getString("agency"),
                Optional.ofNullable(row.getString("on_behalf_of")),
                DocumentType.of(row.getString("type")).orElseThrow(),
                HexFormat.of().formatHex(row.getBytes("child_ref")),
                row.getTimestamp("accepted_at").toInstant(),
                row.getString("key_period"),
                row.getBytes("wrapped_key"),
                row.getBytes("document"),
                List.of());
    }

    private static Sent with(Sent sent, List<Decided> decisions) {
        return new Sent(
                sent.id(),
                sent.agency(),
                sent.onBehalfOf(),
                sent.type(),
                sent.child(),
                sent.acceptedAt(),
                sent.period(),
                sent.wrappedKey(),
                sent.document(),
                decisions);
    }
}
