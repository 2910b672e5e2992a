// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postern.document.DocumentType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds submissions that an agency sent and envelopes that it received. Each of the three ways in (sent, sent on its behalf,
 * received) reads its own index no further than the page, so that the whole table is never sorted.
 */
@Repository
class SearchStore {

    /** Behind every row. */
    static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    static final UUID LAST = new UUID(-1, -1);

    /** What the recipient has, or may fetch: one recalled or replaced before that was never shown to it. */
    static final String SHOWN =
            " and d.sealed_at is not null and (d.left_at is not null or d.handed_over_at is not null"
                    + " or d.state in ('SEALED', 'HANDED_OVER', 'PARKED', 'PROBLEM', 'DELIVERED'))";

    private final JdbcClient jdbc;

    SearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param documents keyed references that the sender's document may have */
    List<Found> page(String agency, Criteria criteria, List<byte[]> documents, Optional<Cursor> after, int limit) {
        Map<String, Object> values = values(agency, criteria, documents, after, limit);
        List<String> ways = new ArrayList<>();
        ways.add(sent("s.agency = :me", criteria));
        ways.add(sent("s.on_behalf_of = :me and s.agency <> :me", criteria));
        if (criteria.documentId().isEmpty()) {
            ways.add(received(criteria));
        }
        return jdbc.sql("select * from (" + String.join(" union all ", ways)
                        + ") found order by at desc, id desc limit :limit")
                .params(values)
                .query(SearchStore::found)
                .list();
    }

    private static String sent(String mine, Criteria criteria) {
        StringBuilder sql = new StringBuilder("(select s.id, 'SENT' as side, s.accepted_at as at, s.agency as sender,"
                + " s.type, s.urgent, case when s.wrapped_key is null then 'erased' when s.recalled_at is not null then"
                + " 'recalled' when s.superseded_by is not null then 'superseded' else 'accepted' end as state, s.version"
                + " from submission s where " + mine + " and (s.accepted_at, s.id) < (:at, :after)");
        criteria.id().ifPresent(id -> sql.append(" and s.id = :id"));
        criteria.agency()
                .ifPresent(other -> sql.append(" and (s.agency = :other or exists (select 1 from decision c"
                        + " where c.submission = s.id and c.recipient = :other))"));
        criteria.type().ifPresent(type -> sql.append(" and s.type = :type"));
        criteria.from().ifPresent(day -> sql.append(" and s.accepted_at >= :begin"));
        criteria.to().ifPresent(day -> sql.append(" and s.accepted_at < :end"));
        criteria.documentId().ifPresent(document -> sql.append(" and s.document_ref in (:documents)"));
        criteria.child().ifPresent(child -> sql.append(" and s.child_ref = :child and length(s.child_ref) > 0"));
        return sql.append(" order by s.accepted_at desc, s.id desc limit :limit)")
                .toString();
    }

    private static String received(Criteria criteria) {
        StringBuilder sql = new StringBuilder("(select d.id, 'RECEIVED' as side, d.sealed_at as at, d.shown_sender as"
                + " sender, d.type, d.urgent, d.state, null::integer as version from delivery d where d.recipient = :me"
                + SHOWN + " and (d.sealed_at, d.id) < (:at, :after)");
        criteria.id().ifPresent(id -> sql.append(" and d.id = :id"));
        criteria.agency().ifPresent(other -> sql.append(" and d.shown_sender = :other"));
        criteria.type().ifPresent(type -> sql.append(" and d.type = :type"));
        criteria.from().ifPresent(day -> sql.append(" and d.sealed_at >= :begin"));
        criteria.to().ifPresent(day -> sql.append(" and d.sealed_at < :end"));
        criteria.child()
                .ifPresent(child -> sql.append(" and d.submission in (select s.id from submission s where"
                        + " s.child_ref = :child and length(s.child_ref) > 0)"));
        return sql.append(" order by d.sealed_at desc, d.id desc limit :limit)").toString();
    }

    private static Map<String, Object> values(
            String agency, Criteria criteria, List<byte[]> documents, Optional<Cursor> after, int limit) {
        Map<String, Object> values = new HashMap<>();
        values.put("me", agency);
        values.put("limit", limit);
        values.put("at", Timestamp.from(after.map(Cursor::at).orElse(LATEST)));
        values.put("after", after.map(Cursor::id).orElse(LAST));
        criteria.id().ifPresent(id -> values.put("id", id));
        criteria.agency().ifPresent(other -> values.put("other", other));
        criteria.type().ifPresent(type -> values.put("type", type.id()));
        criteria.from().ifPresent(day -> values.put("begin", midnight(day)));
        criteria.to().ifPresent(day -> values.put("end", midnight(day.plusDays(1))));
        criteria.documentId().ifPresent(document -> values.put("documents", documents));
        criteria.child().ifPresent(child -> values.put("child", child.bytes()));
        return values;
    }

    private static Timestamp midnight(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                row.getObject("id", UUID.class),
                Side.valueOf(row.getString("side")),
                row.getTimestamp("at").toInstant(),
                row.getString("sender"),
                DocumentType.of(row.getString("type")).orElseThrow(),
                row.getBoolean("urgent"),
                row.getString("state"),
                Optional.ofNullable(row.getObject("version", Integer.class)));
    }
}
