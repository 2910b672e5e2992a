// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done to versions of protocols, by whom and when; rows that stay. */
@Repository
class StepStore {

    private final JdbcClient jdbc;

    StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One step. @param agency empty where a date did it */
    record Step(ProtocolState state, Optional<String> agency, Optional<byte[]> reason, Instant at) {}

    /** One party's signature over the file. */
    record Approval(String agency, byte[] signature, Instant at) {}

    void insert(UUID version, ProtocolState state, Optional<String> agency, Optional<byte[]> sealedReason) {
        jdbc.sql(
                        "insert into protocol_step (version, state, agency, reason) values (:version, :state, :agency, :reason)")
                .param("version", version)
                .param("state", state.name())
                .param("agency", agency.orElse(null))
                .param("reason", sealedReason.orElse(null))
                .update();
    }

    List<Step> of(UUID version) {
        return jdbc.sql("select state, agency, reason, at from protocol_step where version = :version order by seq")
                .param("version", version)
                .query((row, number) -> new Step(
                        ProtocolState.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getString("agency")),
                        Optional.ofNullable(row.getBytes("reason")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void approve(UUID version, String agency, byte[] signature) {
        jdbc.sql("insert into protocol_approval (version, agency, signature) values (:version, :agency, :signature)")
                .param("version", version)
                .param("agency", agency)
                .param("signature", signature)
                .update();
    }

    List<Approval> approvals(UUID version) {
        return jdbc.sql(
                        "select agency, signature, at from protocol_approval where version = :version order by at, agency")
                .param("version", version)
                .query((row, number) -> new Approval(
                        row.getString("agency"),
                        row.getBytes("signature"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** True the first time. */
    boolean notice(UUID version, String kind) {
        return jdbc.sql("insert into protocol_notice (version, kind) values (:version, :kind) on conflict do nothing")
                        .param("version", version)
                        .param("kind", kind)
                        .update()
                == 1;
    }
}
