// SPDX-License-Identifier: Apache-2.0
package org.postern.app.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.delivery.DeliveryState;
import org.postern.document.DocumentType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people find in their agency's inbox: what was sealed for it and was neither taken back nor replaced before it left. */
@Repository
class InboxStore {

    private static final String SELECT = "select d.id, d.submission, d.type, d.unit, d.urgent, d.state, d.shown_sender,"
            + " d.sealed_at, d.sealed_at + make_interval(secs => a.within_seconds) as read_by, a.received_at"
            + " from delivery d left join acknowledgement a on a.delivery = d.id"
            + " where d.recipient = :recipient and (:unit = '' or d.unit in ('', :unit)) and d.sealed_at is not null"
            + " and d.state in ('SEALED', 'HANDED_OVER', 'PARKED', 'PROBLEM', 'DELIVERED') ";

    private final JdbcClient jdbc;

    InboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Unread first, urgent before others, then the newest; @param unit empty for all units */
    List<InboxItem> list(String recipient, String unit, int limit, int offset) {
        return jdbc.sql(SELECT + "order by (a.received_at is null) desc, d.urgent desc, d.sealed_at desc"
                        + " limit :limit offset :offset")
                .param("recipient", recipient)
                .param("unit", unit)
                .param("limit", limit)
                .param("offset", offset)
                .query(InboxStore::item)
                .list();
    }

    Optional<InboxItem> find(UUID id, String recipient, String unit) {
        return jdbc.sql(SELECT + "and d.id = :id")
                .param("recipient", recipient)
                .param("unit", unit)
                .param("id", id)
                .query(InboxStore::item)
                .optional();
    }

    private static InboxItem item(ResultSet row, int number) throws SQLException {
        return new InboxItem(
                row.getObject("id", UUID.class),
                row.getObject("submission", UUID.class),
                DocumentType.of(row.getString("type")).orElseThrow(),
                row.getString("unit"),
                row.getBoolean("urgent"),
                DeliveryState.valueOf(row.getString("state")),
                row.getString("shown_sender"),
                row.getTimestamp("sealed_at").toInstant(),
                instant(row.getTimestamp("read_by")),
                instant(row.getTimestamp("received_at")));
    }

    private static Optional<Instant> instant(Timestamp time) {
        return Optional.ofNullable(time).map(Timestamp::toInstant);
    }
}
