// SPDX-License-Identifier: Apache-2.0
package org.postern.app.wishes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.postern.app.submission.Forgets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Overridden wishes as rows; which places and people, and why in words, is sealed. */
@Repository
class WishOverrideStore implements Forgets {

    private final JdbcClient jdbc;

    WishOverrideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param detail sealed */
    record New(UUID id, WishOverride request, UUID decision, UUID delivery, String person, byte[] detail) {}

    void insert(New row) {
        jdbc.sql(
                        "insert into wish_override (id, submission, decision, delivery, recipient, unit, person, reason, detail)"
                                + " values (:id, :submission, :decision, :delivery, :recipient, :unit, :person, :reason, :detail)")
                .param("id", row.id())
                .param("submission", row.request().submission())
                .param("decision", row.decision())
                .param("delivery", row.delivery())
                .param("recipient", row.request().recipient())
                .param("unit", row.request().unit())
                .param("person", row.person())
                .param("reason", row.request().reason())
                .param("detail", row.detail())
                .update();
    }

    /** Sealed details of the overrides towards one unit of a recipient, by id. */
    Map<UUID, byte[]> details(UUID submission, String recipient, String unit) {
        Map<UUID, byte[]> details = new LinkedHashMap<>();
        jdbc.sql("select id, detail from wish_override where submission = :submission and recipient = :recipient"
                        + " and unit = :unit and detail is not null order by at, id")
                .param("submission", submission)
                .param("recipient", recipient)
                .param("unit", unit)
                .query(row -> {
                    details.put(row.getObject("id", UUID.class), row.getBytes("detail"));
                });
        return details;
    }

    @Override
    public void forget(UUID submission) {
        jdbc.sql("update wish_override set detail = null where submission = :id")
                .param("id", submission)
                .update();
    }
}
