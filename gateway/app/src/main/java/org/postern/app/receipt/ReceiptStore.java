// SPDX-License-Identifier: Apache-2.0
package org.postern.app.receipt;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Receipts and incidents as rows; the signed messages are kept as they came. */
@Repository
class ReceiptStore {

    private final JdbcClient jdbc;

    ReceiptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param trust names the archived authorities and lists by which it was judged */
    void keep(UUID delivery, byte[] cms, Instant openedAt, String trust) {
        jdbc.sql("insert into receipt (delivery, cms, opened_at, trust) values (:delivery, :cms, :opened, :trust)"
                        + " on conflict (delivery) do nothing")
                .param("delivery", delivery)
                .param("cms", cms)
                .param("opened", Timestamp.from(openedAt))
                .param("trust", trust)
                .update();
    }

    /** True the first time; the same trouble with the same delivery is one incident, however often it is sent. */
    boolean incident(UUID delivery, String agency, String code, Optional<byte[]> sealedMessage) {
        return jdbc.sql("insert into incident (id, delivery, agency, code, evidence)"
                                + " values (:id, :delivery, :agency, :code, :evidence) on conflict do nothing")
                        .param("id", UUID.randomUUID())
                        .param("delivery", delivery)
                        .param("agency", agency)
                        .param("code", code)
                        .param("evidence", sealedMessage.orElse(null))
                        .update()
                == 1;
    }
}
